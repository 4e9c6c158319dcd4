"""What all tests share."""

import signal

import pytest
from hypothesis import HealthCheck, settings

# No test asserts a time: other work on the machine must not make one fail.
settings.register_profile(
    "argmap",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("argmap")


# A shell starts what runs in its background with Ctrl-C ignored, and programs hand that on to those
# that they start, among them the ones that tests press Ctrl-C in.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what came out into the plain-text cases, in place of what was expected",
    )


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite"))
