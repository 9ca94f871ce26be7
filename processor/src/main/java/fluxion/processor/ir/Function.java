package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function: a region without free values, and the role of each of its parameters and results.
 *
 * @param name unique within its module
 * @param at where the source method is declared
 * @param sharing groups of parameters, by index, that callers may give references into one memory;
 *     all others never share memory
 */
public record Function(
    String name,
    Location at,
    Region body,
    List<Role> paramRoles,
    List<Role> resultRoles,
    List<List<Integer>> sharing) {
  public Function {
    paramRoles = List.copyOf(paramRoles);
    resultRoles = List.copyOf(resultRoles);
    sharing = sharing.stream().map(List::copyOf).toList();
    if (paramRoles.size() != body.params().size() || resultRoles.size() != body.yields().size()) {
      throw new IllegalArgumentException(name + ": a role for each parameter and result is needed");
    }
  }

  /** A function none of whose parameters share memory. */
  public Function(
      String name, Location at, Region body, List<Role> paramRoles, List<Role> resultRoles) {
    this(name, at, body, paramRoles, resultRoles, List.of());
  }

  /** A function all of whose data are primal. */
  public static Function primal(String name, Location at, Region body) {
    return new Function(
        name, at, body, primals(body.params().size()), primals(body.yields().size()));
  }

  /** The parameters. */
  public List<Value> params() {
    return body.params();
  }

  /** The result values. */
  public List<Value> results() {
    return body.yields();
  }

  /** The index of the parameter with the given role. */
  public Optional<Integer> param(Role role) {
    int index = paramRoles.indexOf(role);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The index of the result with the given role. */
  public Optional<Integer> result(Role role) {
    int index = resultRoles.indexOf(role);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The names of the functions that it calls, in order of the first call. */
  public Set<String> callees() {
    var names = new LinkedHashSet<String>();
    body.walk(
        op -> {
          if (op instanceof Ops.Call call) {
            names.add(call.callee());
          }
        });
    return Collections.unmodifiableSet(names);
  }

  /** The same function with another body of the same signature. */
  public Function with(Region newBody) {
    return new Function(name, at, newBody, paramRoles, resultRoles, sharing);
  }

  /**
   * What parameters with these roles share if they belong to this function's parameters: arrays as
   * this function's, shadows as the arrays they stand beside (the n-th of each in the n-th lane).
   */
  public List<List<Integer>> sharingOf(List<Role> derived) {
    var groups = new ArrayList<List<Integer>>();
    for (List<Integer> group : sharing) {
      for (Role.Kind kind : List.of(Role.Kind.PRIMAL, Role.Kind.SHADOW)) {
        var lanes = new ArrayList<List<Integer>>();
        for (int k : group) {
          int lane = 0;
          for (int place = 0; place < derived.size(); place++) {
            if (derived.get(place).equals(new Role(kind, k))) {
              if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
              }
              lanes.get(lane++).add(place);
            }
          }
        }
        lanes.stream().filter(places -> places.size() > 1).forEach(groups::add);
      }
    }
    return groups;
  }

  /** The primal roles of n data in order. */
  public static List<Role> primals(int n) {
    var roles = new ArrayList<Role>();
    for (int k = 0; k < n; k++) {
      roles.add(new Role(Role.Kind.PRIMAL, k));
    }
    return roles;
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
