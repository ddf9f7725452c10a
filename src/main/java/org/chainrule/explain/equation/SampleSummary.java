package org.chainrule.explain.equation;

import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * Writes a gradient of a batch out as a sum over the samples s, where an activation has a full
 * Jacobian, a different one for each sample: no product of matrices makes all columns at once.
 */
record SampleSummary(Trace trace, Labels labels, Arrangement arrangement) {

  /** Whether the gradients of a layer's parameters have to be written so. */
  boolean isNeeded(int layer) {
    boolean jacobian = false;
    for (int k = layer; k <= trace.network().depth(); k++) {
      jacobian |= trace.derivatives(k).stream().anyMatch(SampleSummary::isJacobian);
    }
    return jacobian && trace.sample().count() > 1;
  }

  private static boolean isJacobian(Quantity derivative) {
    return derivative.name().form() == Name.Form.JACOBIAN;
  }

  /** Writes dℓ/db out. */
  Formula biasGradient(int k) {
    return Formulas.sumOver("s", column(k));
  }

  /** Writes dℓ/dW out: what each sample remembered meets what was written out for it. */
  Formula weightGradient(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity input = trace.quantity(Name.of(trace.network().layerInput(k)));
    boolean turned = arrangement.turns(gradient);
    Formula delta = column(k);
    Formula oriented = arrangement.turns(delta(k)) == turned ? delta : Summary.transposed(delta);
    Formula product =
        turned
            ? product(ofEach(Operand.plain(input)), oriented)
            : product(oriented, ofEach(Operand.transposed(input)));
    return Formulas.sumOver("s", product);
  }

  private static Formula product(Formula left, Formula right) {
    return Formulas.product(Times.MATRIX, left, right);
  }

  /** Writes dℓ/dz of Linear k out for one sample; in a deep net only down to the layer above. */
  private Formula column(int k) {
    Network network = trace.network();
    if (Summary.isSum(trace, Name.linearOutput(k))) {
      return ofEach(arrangement.shown(delta(k)));
    }
    if (k == network.depth()) {
      return lastDelta();
    }
    Name output = Name.of(network.activationOutput(k));
    if (output.role() == Variable.Role.BRANCH || Summary.isSum(trace, output)) {
      return behindActivation(ofEach(arrangement.shown(trace.quantity(output.gradient()))), k);
    }
    Formula above =
        network.depth() - k < Summary.MOST_LAYERS
            ? column(k + 1)
            : ofEach(arrangement.shown(delta(k + 1)));
    Quantity weight = trace.quantity(Name.weight(k + 1));
    return behindActivation(
        arrangement.turns(delta(k))
            ? product(above, arrangement.symbol(Operand.plain(weight)))
            : product(arrangement.symbol(Operand.transposed(weight)), above),
        k);
  }

  private Formula lastDelta() {
    int depth = trace.network().depth();
    return trace.fused()
        ? ofEach(arrangement.shown(delta(depth)))
        : behindActivation(
            ofEach(
                arrangement.shown(
                    trace.quantity(Name.of(trace.network().activationOutput(depth)).gradient()))),
            depth);
  }

  /** What arrives at the activation of a layer, with its slopes or the sample's Jacobian. */
  private Formula behindActivation(Formula arriving, int k) {
    if (trace.network().layer(k).activation().isIdentity()) {
      return arriving;
    }
    Quantity derivative = trace.derivatives(k).get(0);
    if (!isJacobian(derivative)) {
      Formula slope = ofEach(arrangement.like(delta(k), derivative));
      return Formulas.square(Formulas.product(Times.ENTRYWISE, arriving, slope));
    }
    Formula jacobian = labels.ofEach(derivative.name());
    return Formulas.square(
        arrangement.turns(delta(k)) ? product(arriving, jacobian) : product(jacobian, arriving));
  }

  /** The part of a matrix that belongs to one sample. */
  private Formula ofEach(Operand operand) {
    Formula whole = Formulas.tallRound(labels.symbol(operand.quantity().name()));
    Formula one = Formulas.low(whole, Formulas.letter("s"));
    return arrangement.isAsShown(operand) ? one : new Formula.Transpose(one);
  }

  private Quantity delta(int k) {
    return trace.quantity(Name.linearOutput(k).gradient());
  }
}
