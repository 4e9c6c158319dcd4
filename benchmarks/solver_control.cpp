// The method of argmap's solver in plain C++, on the same CaDiCaL, to see what Python costs.
//
// Options and answers are those of ICCMA 2023, for the seven problems that solver.py measures. It
// does without argmap's preparations: no grounded labelling first, no parts, no cones.

#include <cadical.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using Literals = std::vector<int>;
using Marks = std::vector<char>;

struct Framework {
  int size = 0;
  std::vector<Literals> attackers;  // by argument, from 1
};

Framework read(const std::string &path) {
  Framework framework;
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == 'p') {
      framework.size = std::atoi(line.c_str() + 5);
      framework.attackers.resize(framework.size + 1);
      continue;
    }
    char *rest;
    int source = std::strtol(line.c_str(), &rest, 10);
    framework.attackers[std::strtol(rest, nullptr, 10)].push_back(source);
  }
  return framework;
}

// Variables 1 … size: in; size + 1 … 2 size: out, where the encoding has it.
struct Search {
  CaDiCaL::Solver solver;
  const Framework &framework;
  int size, top;
  Marks in, aims;  // of the last model

  explicit Search(const Framework &f)
      : framework(f), size(f.size), top(f.size), in(f.size + 1), aims(f.size + 1) {}

  void add(const Literals &clause) {
    for (int literal : clause) solver.add(literal);
    solver.add(0);
  }

  bool solve(const Literals &assumed) {
    for (int literal : assumed) solver.assume(literal);
    return solver.solve() == 10;
  }

  void complete() {
    top = 2 * size;
    for (int a = 1; a <= size; a++) {
      Literals defended{a}, beaten{-(a + size)};
      add({-a, -(a + size)});
      for (int b : framework.attackers[a]) {
        add({-a, b + size});
        add({-b, a + size});
        defended.push_back(-(b + size));
        beaten.push_back(b);
      }
      add(defended);
      add(beaten);
    }
  }

  void conflict_free() {
    for (int a = 1; a <= size; a++)
      for (int b : framework.attackers[a]) add(a == b ? Literals{-a} : Literals{-a, -b});
  }

  void cover() {
    for (int a = 1; a <= size; a++) {
      Literals clause = framework.attackers[a];
      clause.push_back(a);
      add(clause);
    }
  }

  // Adds the range variables; the first one less 1 is returned.
  int range(bool by_labels) {
    int before = top;
    top += size;
    for (int a = 1; a <= size; a++) {
      Literals clause{-(before + a), a};
      add({before + a, -a});
      Literals reasons = by_labels ? Literals{a + size} : framework.attackers[a];
      for (int reason : reasons) {
        clause.push_back(reason);
        add({before + a, -reason});
      }
      add(clause);
    }
    return before;
  }

  void look(int before) {
    for (int a = 1; a <= size; a++) {
      in[a] = solver.val(a) > 0;
      aims[a] = solver.val(before + a) > 0;
    }
  }

  // From the last model to one with as many of the variables before + 1 … before + size as can be.
  void grow(int before, const Literals &given) {
    int growing = ++top;
    for (look(before);; look(before)) {
      Literals assumed = given, clause{-growing};
      assumed.push_back(growing);
      for (int a = 1; a <= size; a++) (aims[a] ? assumed : clause).push_back(before + a);
      if (clause.size() == 1) break;
      add(clause);
      if (!solve(assumed)) break;
    }
    add({-growing});
  }

  void witness() const {
    std::printf("w");
    for (int a = 1; a <= size; a++)
      if (in[a]) std::printf(" %d", a);
    std::printf("\n");
  }

  bool in_every_preferred(int query) {
    if (solve({query + size}) || (!solve({query}) && solve({}))) return grow(0, {}), false;
    while (solve({-query})) {
      grow(0, {-query});
      int larger = ++top;
      Literals assumed{larger}, clause{-larger};
      for (int a = 1; a <= size; a++) (in[a] ? assumed : clause).push_back(a);
      add(clause);
      if (!solve(assumed)) return false;
      grow(0, {});
      add({-larger});
      Literals beyond;
      for (int a = 1; a <= size; a++)
        if (!in[a]) beyond.push_back(a);
      add(beyond);
    }
    return true;
  }
};

int main(int count, char **words) {
  std::string problem, path;
  int query = 0;
  for (int at = 1; at + 1 < count; at += 2) {
    std::string option = words[at];
    if (option == "-p") problem = words[at + 1];
    if (option == "-f") path = words[at + 1];
    if (option == "-a") query = std::atoi(words[at + 1]);
  }
  Framework framework = read(path);
  Search search(framework);
  bool found = true;
  if (problem == "SE-ST" || problem == "DC-ST") {
    search.conflict_free();
    search.cover();
    found = search.solve(query ? Literals{query} : Literals{});
    if (found) search.look(0);
  } else if (problem == "DC-CO") {
    search.complete();
    found = search.solve({query});
    if (found) search.look(0);
  } else if (problem == "SE-PR") {
    search.complete();
    search.solve({});
    search.grow(0, {});
  } else if (problem == "DS-PR") {
    search.complete();
    if (search.in_every_preferred(query)) return std::puts("YES"), 0;
    return std::puts("NO"), search.witness(), 0;
  } else {
    bool stage = problem == "SE-STG";
    stage ? search.conflict_free() : search.complete();
    int before = search.range(!stage);
    Literals all;
    for (int a = 1; a <= framework.size; a++) all.push_back(before + a);
    if (!search.solve(all)) search.solve({});
    search.grow(before, {});
  }
  if (!found) return std::puts("NO"), 0;
  if (query) std::puts("YES");
  search.witness();
}
