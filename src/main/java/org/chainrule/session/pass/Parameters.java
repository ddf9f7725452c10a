package org.chainrule.session.pass;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** Tells which entry of a weight, of a bias or of x is meant by what is selected. */
final class Parameters {

  private Parameters() {}

  /** Returns the variable that this is, or is the gradient or the transpose of, if it moves. */
  static Optional<Name> variable(Name name) {
    boolean same =
        switch (name.form()) {
          case VALUE, GRADIENT, CONTRIBUTION, TRANSPOSE -> true;
          case SLOPE, JACOBIAN, UPDATED, KEPT, RENEWED, CORRECTED -> false;
        };
    boolean movable =
        switch (name.role()) {
          case INPUT, WEIGHT, BIAS -> true;
          case TARGET, LINEAR, BRANCH, ACTIVATION, OUTPUT, DATA_LOSS, PENALTY, LOSS -> false;
        };
    return same && movable ? Optional.of(name.value()) : Optional.empty();
  }

  /** Returns the entry of a variable that this is, or is the gradient or the transpose of. */
  static Optional<Target> entry(Target target) {
    boolean turned = target.name().form() == Name.Form.TRANSPOSE;
    return variable(target.name())
        .filter(name -> target.isCell())
        .map(
            name ->
                turned
                    ? Target.cell(name, target.column(), target.row())
                    : Target.cell(name, target.row(), target.column()));
  }

  /**
   * Returns the entry nearest to what is selected: of a matrix as a whole the one with the largest
   * gradient, of a unit its bias, which moves its z and nothing else, or of a layer without one its
   * weight; without a selection that of W₁.
   */
  static Target nearest(Trace trace, Optional<Target> selection) {
    if (selection.isEmpty()) {
      return steepest(trace, Name.weight(1));
    }
    Target target = selection.get();
    Optional<Name> variable = variable(target.name());
    if (variable.isPresent()) {
      return entry(target).orElseGet(() -> steepest(trace, variable.get()));
    }
    int layer = layer(trace, target.name());
    Name bias = Name.bias(layer);
    if (trace.find(bias).isEmpty()) {
      return steepest(trace, Name.weight(layer));
    }
    int unit = unit(target);
    return unit >= 0 && unit < trace.quantity(bias).rows()
        ? Target.cell(bias, unit, 0)
        : steepest(trace, bias);
  }

  private static int unit(Target target) {
    boolean turned = target.name().form() == Name.Form.TRANSPOSE;
    return turned ? target.column() : target.row();
  }

  private static int layer(Trace trace, Name name) {
    return switch (name.role()) {
      case LINEAR, BRANCH, ACTIVATION -> name.layer();
      case INPUT, WEIGHT, BIAS -> Math.max(1, name.layer());
      case TARGET, OUTPUT, DATA_LOSS, PENALTY, LOSS -> trace.network().depth();
    };
  }

  private static Target steepest(Trace trace, Name variable) {
    Quantity quantity = trace.quantity(variable.gradient());
    Matrix gradient = quantity.value();
    Target steepest = Target.cell(variable, 0, 0);
    double most = -1;
    for (int row = 0; row < quantity.rows(); row++) {
      for (int column = 0; column < quantity.columns(); column++) {
        double slope = Math.abs(gradient.get(row, column));
        if (slope > most) {
          most = slope;
          steepest = Target.cell(variable, row, column);
        }
      }
    }
    return steepest;
  }
}
