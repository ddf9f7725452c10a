package org.chainrule.explain;

import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.Name;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Trace;

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
  String biasGradient(int k) {
    return "\\sum_{s}" + column(k);
  }

  /** Writes dℓ/dW out: what each sample remembered meets what was written out for it. */
  String weightGradient(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity input = trace.quantity(Name.of(trace.network().layerInput(k)));
    boolean turned = arrangement.turns(gradient);
    String delta = column(k);
    String oriented = arrangement.turns(delta(k)) == turned ? delta : Summary.transposed(delta);
    String product =
        turned
            ? ofEach(Arrangement.plain(input)) + "\\," + oriented
            : oriented + "\\," + ofEach(Arrangement.transposed(input));
    return "\\sum_{s}" + product;
  }

  /** Writes dℓ/dz of Linear k out for one sample; in a deep net only down to the layer above. */
  private String column(int k) {
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
    String above =
        network.depth() - k < Summary.MOST_LAYERS
            ? column(k + 1)
            : ofEach(arrangement.shown(delta(k + 1)));
    Quantity weight = trace.quantity(Name.weight(k + 1));
    return behindActivation(
        arrangement.turns(delta(k))
            ? above + "\\," + arrangement.symbol(Arrangement.plain(weight))
            : arrangement.symbol(Arrangement.transposed(weight)) + "\\," + above,
        k);
  }

  private String lastDelta() {
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
  private String behindActivation(String arriving, int k) {
    if (trace.network().layer(k).activation().isIdentity()) {
      return arriving;
    }
    Quantity derivative = trace.derivatives(k).get(0);
    if (!isJacobian(derivative)) {
      String slope = ofEach(arrangement.like(delta(k), derivative));
      return "\\left[" + arriving + "\\odot " + slope + "\\right]";
    }
    return arrangement.turns(delta(k))
        ? "\\left[" + arriving + "\\," + jacobian(derivative) + "\\right]"
        : "\\left[" + jacobian(derivative) + "\\," + arriving + "\\right]";
  }

  private String jacobian(Quantity first) {
    String number = ")_{" + first.name().sample() + "}";
    return labels.latex(first.name()).replace(number, ")_{s}");
  }

  /** The part of a matrix that belongs to one sample. */
  private String ofEach(Operand operand) {
    Name name = operand.quantity().name();
    boolean asShown = operand.transposed() == arrangement.turns(operand.quantity());
    return "\\left(" + labels.latex(name) + "\\right)_{s}" + (asShown ? "" : "^{\\top}");
  }

  private Quantity delta(int k) {
    return trace.quantity(Name.linearOutput(k).gradient());
  }
}
