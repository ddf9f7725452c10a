package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.study.Decimals;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.fault.FaultyDescent;
import org.chainrule.practice.fault.FaultyPass;
import org.chainrule.practice.fault.FaultyPass.Finding;

/**
 * Says what there is to say of a pass in which one step was done wrongly.
 *
 * @param pass the pass
 * @param right how the right pass is explained
 * @param shown how the pass is explained that is shown, with the fault
 */
public record FaultText(FaultyPass pass, Explainer right, Explainer shown) {

  /** What is asked. */
  public List<Block> question() {
    return List.of(
        say("ask"), say("check", pass.check().wrong(), String.valueOf(pass.check().entries())));
  }

  /** What there is to say of a step that somebody takes for the wrong one. */
  public List<Block> says(Step clicked) {
    Finding finding = pass.finding(clicked);
    return switch (finding) {
      case FAULT -> fault();
      case CARRIED -> followed("carried", clicked);
      case RIGHT -> followed("right", clicked);
    };
  }

  private List<Block> fault() {
    MistakeWords words = new MistakeWords(right.trace(), right.labels());
    return List.of(
        say("found", name(pass.step()), words.clause(pass.wrong())),
        new JudgementText(right)
            .beside(List.of(pass.wrong()), pass.step(), Target.whole(pass.step().name())));
  }

  /** The step with the numbers that it started from, which give what stands there. */
  private List<Block> followed(String key, Step clicked) {
    List<Block> blocks = new ArrayList<>(List.of(say(key, name(clicked))));
    Step done = shown.trace().stepOf(clicked.name()).orElseThrow();
    blocks.add(
        new Block.Display(
            SpokenFormula.of(NumberFormula.of(done, shown.numbers(), shown.labels()))));
    return blocks;
  }

  private Object name(Step step) {
    return right.labels().inline(step.name());
  }

  /** What ten steps of descent come to. */
  public List<Block> descent(FaultyDescent descent) {
    List<Double> ends = descent.faulty();
    int taken = ends.size() - 1;
    String rate = said(descent.rate());
    String start = said(descent.right().get(0));
    String good = said(descent.right().get(descent.right().size() - 1));
    String bad = said(ends.get(taken));
    List<Block> blocks = new ArrayList<>();
    blocks.add(say("descent", rate, start, good));
    if (taken < FaultyDescent.STEPS || !Double.isFinite(ends.get(taken))) {
      blocks.add(say("descent.overflow"));
    } else if (descent.isHarmless()) {
      blocks.add(say("descent.harmless"));
    } else {
      double first = descent.right().get(0);
      double peak = ends.stream().mapToDouble(loss -> loss).max().orElse(first);
      String way = ends.get(taken) > first ? "rises" : peak > first ? "falls.peak" : "falls";
      blocks.add(say("descent." + way, bad, said(peak)));
    }
    if (pass.isForward()) {
      blocks.add(say("descent.forward"));
    }
    return blocks;
  }

  private String said(double value) {
    return right.numbers().said(Decimals.cleaned(value));
  }

  private static Block say(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of("practice.fault." + key, arguments));
  }
}
