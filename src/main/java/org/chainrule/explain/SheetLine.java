package org.chainrule.explain;

import java.util.List;
import org.chainrule.network.Activation;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Step;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/**
 * The gradient of the last weight as the sheet writes it: a chain of three that does not conform in
 * shape. In numerator layout it does as it stands.
 */
record SheetLine(Trace trace, Step step, Name input, Labels labels) {

  /** Returns what is shown; nothing for any other step, and where no dℓ/dŷ is multiplied by. */
  static List<Block> of(Trace trace, Step step, Labels labels) {
    boolean last = step.stage().layer() == trace.network().depth();
    if (!last || trace.fused() || labels.convention().rows()) {
      return List.of();
    }
    return step.operation() instanceof Operation.WeightGradient op
        ? new SheetLine(trace, step, op.input().name(), labels).blocks()
        : List.of();
  }

  private List<Block> blocks() {
    String latex = labels.latex(step.name()) + "=" + product();
    return List.of(
        new Block.Caption(Words.of("caption.sheet")),
        new Block.Display(new Formula(latex, spoken())),
        new Block.Paragraph(Prose.of(comment())));
  }

  private String product() {
    String chain =
        labels.derivative("\\ell", "\\hat{y}") + "\\cdot" + labels.derivative("\\hat{y}", z());
    return numerator()
        ? labels.latex(input) + "\\cdot " + chain
        : chain + "\\cdot " + labels.latex(input.transpose());
  }

  private String spoken() {
    return Words.of(
        numerator() ? "spoken.sheet.numerator" : "spoken.sheet",
        labels.spoken(step.name()),
        labels.spoken(Name.yhat().gradient()),
        labels.spoken(input));
  }

  private String comment() {
    String key = numerator() ? "say.sheet.numerator" : "say.sheet";
    String arriving = labels.inline(Name.yhat().gradient());
    Activation f = trace.network().last().activation();
    if (f.elementwise().isEmpty()) {
      int samples = trace.sample().count();
      return Words.of(key + ".full", arriving, Labels.activation(f), samples);
    }
    return f.isIdentity() && !numerator()
        ? Words.of("say.sheet.identity")
        : Words.of(key, z(), arriving);
  }

  private String z() {
    return labels.inline(Name.linearOutput(step.stage().layer()));
  }

  private boolean numerator() {
    return labels.convention().numerator();
  }
}
