package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.export.paper.TexDocument;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Gap;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * The mirror in LaTeX: what is given, then a column for each value of the pass, with its gradient
 * under it and the gradients of its layer's weight and bias below that, as far as they are asked
 * for.
 */
record TexMirror(Worked net) {

  /** Writes it with nothing computed yet. */
  void write(TexDocument document) {
    document.formula(new Formula.Row(Gap.WIDE_COMMA, net.given()));
    document.formula(new Formula.Row(Gap.WIDE_COMMA, net.forward()));
    List<Name> values = values();
    List<List<Optional<TexDocument.Blank>>> rows = new ArrayList<>();
    rows.add(values.stream().map(this::value).toList());
    rows.add(values.stream().map(Name::gradient).map(this::asked).toList());
    rows.add(values.stream().map(value -> parameter(value, Variable.Role.WEIGHT)).toList());
    rows.add(values.stream().map(value -> parameter(value, Variable.Role.BIAS)).toList());
    document.mirror(rows);
  }

  private List<Name> values() {
    Network network = net.net().trace().network();
    return network.variables().stream()
        .filter(variable -> !variable.isParameter())
        .filter(variable -> variable.role() != Variable.Role.TARGET)
        .map(Name::of)
        .toList();
  }

  private Optional<TexDocument.Blank> value(Name name) {
    return name.isGiven()
        ? Optional.of(new TexDocument.Blank(net.equation(net.net().trace().quantity(name)), 0, 0))
        : asked(name);
  }

  /** What is not asked for has no place, so that each blank has its column in the table. */
  private Optional<TexDocument.Blank> asked(Name name) {
    return net.net().questions().stream()
        .map(question -> question.step().result())
        .filter(result -> result.name().equals(name))
        .map(this::empty)
        .findFirst();
  }

  private Optional<TexDocument.Blank> parameter(Name value, Variable.Role role) {
    return value.role() == Variable.Role.LINEAR
        ? asked(Name.of(new Variable(role, value.layer())).gradient())
        : Optional.empty();
  }

  private TexDocument.Blank empty(Quantity quantity) {
    return new TexDocument.Blank(
        net.explainer().labels().inline(quantity.name()), quantity.rows(), quantity.columns());
  }
}
