package org.chainrule.explain.equation;

import java.util.List;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * The gradient of the last weight as the sheet writes it: a chain of three that does not conform in
 * shape. In numerator layout it does as it stands.
 */
public record SheetLine(Trace trace, Step step, Name input, Labels labels) {

  /** Returns what is shown; nothing for any other step, and where no dℓ/dŷ is multiplied by. */
  public static List<Block> of(Trace trace, Step step, Labels labels) {
    boolean last = step.stage().layer() == trace.network().depth();
    if (!last || trace.fused() || labels.convention().rows()) {
      return List.of();
    }
    return step.operation() instanceof LinearMap.WeightGradient op
        ? new SheetLine(trace, step, op.input().name(), labels).blocks()
        : List.of();
  }

  private List<Block> blocks() {
    Formula formula = Formulas.equal(labels.symbol(step.name()), product());
    return List.of(
        new Block.Caption(Words.of("caption.sheet")),
        new Block.Display(new SpokenFormula(formula, spoken())),
        new Block.Paragraph(comment()));
  }

  private Formula product() {
    Formula yhat = labels.symbol(Name.yhat());
    Formula first = labels.derivative(labels.symbol(Name.loss()), yhat);
    Formula second = labels.derivative(yhat, z());
    return numerator()
        ? Formulas.product(Times.MATRIX_DOT, labels.symbol(input), first, second)
        : Formulas.product(Times.MATRIX_DOT, first, second, labels.symbol(input.transpose()));
  }

  private String spoken() {
    return Words.of(
        numerator() ? "spoken.sheet.numerator" : "spoken.sheet",
        labels.spoken(step.name()),
        labels.spoken(Name.yhat().gradient()),
        labels.spoken(input));
  }

  private Prose comment() {
    String key = numerator() ? "say.sheet.numerator" : "say.sheet";
    Formula arriving = labels.inline(Name.yhat().gradient());
    Activation f = trace.network().last().activation();
    if (f.elementwise().isEmpty()) {
      int samples = trace.sample().count();
      return Prose.of(key + ".full", arriving, Labels.activation(f), samples);
    }
    return f.isIdentity() && !numerator()
        ? Prose.of("say.sheet.identity")
        : Prose.of(key, z(), arriving);
  }

  private Formula z() {
    return labels.inline(Name.linearOutput(step.stage().layer()));
  }

  private boolean numerator() {
    return labels.convention().numerator();
  }
}
