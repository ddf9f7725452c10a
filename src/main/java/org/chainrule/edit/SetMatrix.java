package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.Resizing;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * Sets x, y, a W or a b as a whole. The new matrix has the shape of the old one, except that x and
 * y may bring another number of samples: then the other of the two keeps the columns that still
 * have a place, and the rest is filled: x as new numbers are, y with what the loss takes.
 *
 * @param name which matrix
 * @param value its new numbers, finite
 * @param filling fills new columns of the other matrix, where the number of samples grows
 */
public record SetMatrix(Name name, Matrix value, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Matrix old = Givens.get(before, name);
    boolean samplesChange = isData() && old.columns() != value.columns();
    if (!samplesChange || old.rows() != value.rows()) {
      return Givens.with(before, name, value);
    }
    Limits.requireSamples(value.columns(), before.sample().count());
    return Growth.of(before, filling, drawn -> withSamples(before, drawn));
  }

  private Scenario withSamples(Scenario before, Filling drawn) {
    return Givens.with(Resizing.of(before, drawn).withSamples(value.columns()), name, value);
  }

  private boolean isData() {
    return name.equals(Name.x()) || name.equals(Name.y());
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.matrix", naming.label(before, name));
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return name.equals(Name.y()) ? Optional.empty() : NewTargets.remark(before, after, naming);
  }
}
