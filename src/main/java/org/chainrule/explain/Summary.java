package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.network.Activation;
import org.chainrule.network.Network;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/** Writes every gradient of a net out in the net's own quantities, as the sheet does at its end. */
final class Summary {

  private static final int MOST_LAYERS = 4;

  private final Trace trace;
  private final Labels labels;
  private final MatrixLatex matrix;

  Summary(Trace trace, Labels labels, Numbers numbers) {
    this.trace = trace;
    this.labels = labels;
    this.matrix = new MatrixLatex(numbers);
  }

  /** Returns a formula a parameter, from the last layer to the first. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int k = trace.network().depth(); k >= 1; k--) {
      blocks.add(display(Name.weight(k), writtenOut(k) + transposedInput(k)));
      blocks.add(display(Name.bias(k), overSamples(writtenOut(k))));
    }
    return blocks;
  }

  private Block display(Name parameter, String writtenOut) {
    Quantity gradient = trace.quantity(parameter.gradient());
    String latex = labels.latex(gradient.name()) + "=" + writtenOut + "=" + matrix.of(gradient);
    String spoken =
        Words.of("spoken.summary", labels.spoken(gradient.name()), String.valueOf(gradient.rows()));
    return new Block.Display(new Formula(latex, spoken));
  }

  /** Writes dℓ/dz of Linear k out from ŷ and y on; in a deep net only down to the layer above. */
  private String writtenOut(int k) {
    Network network = trace.network();
    if (k == network.depth()) {
      return lastDelta();
    }
    String above =
        network.depth() - k < MOST_LAYERS
            ? writtenOut(k + 1)
            : labels.latex(Name.linearOutput(k + 1).gradient());
    String product = labels.latex(Name.weight(k + 1).transpose()) + "\\," + above;
    Activation activation = network.layer(k).activation();
    if (activation.isIdentity()) {
      return product;
    }
    Name slope = Name.linearOutput(k).slope();
    return "\\left[" + product + "\\odot " + labels.latex(slope) + "\\right]";
  }

  private String lastDelta() {
    Network network = trace.network();
    if (trace.fused()) {
      Operation delta =
          trace.stepOf(Name.linearOutput(network.depth()).gradient()).orElseThrow().operation();
      return LossText.fusedSlope((Operation.FusedSlope) delta);
    }
    String slope = labels.latex(Name.yhat().gradient());
    return network.last().activation().isIdentity()
        ? slope
        : "\\left["
            + slope
            + "\\odot "
            + labels.latex(Name.linearOutput(network.depth()).slope())
            + "\\right]";
  }

  private String transposedInput(int k) {
    return "\\," + labels.latex(Name.layerInput(k).transpose());
  }

  private String overSamples(String columns) {
    return trace.sample().count() == 1 ? columns : "\\sum_{s}" + columns + "_{s}";
  }
}
