package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.words.Words;

/**
 * Says what one step of descent comes to.
 *
 * @param numbers how numbers are written
 */
public record DescentText(Numbers numbers) {

  /** Returns what is to be said of a step, from top to bottom. */
  public List<Block> of(
      Descent descent, double rate, Optional<Descent.Step> step, Optional<DescentLimit> limit) {
    List<Block> blocks = new ArrayList<>();
    if (!descent.possible()) {
      blocks.add(say(nowhere(descent)));
      return blocks;
    }
    blocks.add(step.map(this::outcome).orElseGet(() -> say("descent.tooFar", plain(rate))));
    limit.ifPresent(known -> blocks.add(limit(known)));
    return blocks;
  }

  /** Returns in plain words why a step cannot be taken; nothing if it can. */
  public static Optional<String> obstacle(Descent descent, Optional<Descent.Step> step) {
    if (!descent.possible()) {
      return Optional.of(Words.of(nowhere(descent)));
    }
    return step.isEmpty() ? Optional.of(Words.of("descent.overflow")) : Optional.empty();
  }

  private static String nowhere(Descent descent) {
    return descent.fall() == 0 ? "descent.flat" : "descent.notFinite";
  }

  private Block outcome(Descent.Step step) {
    String key =
        step.change() == 0 ? "descent.stays" : step.rises() ? "descent.rises" : "descent.falls";
    return say(
        key,
        plain(step.rate()),
        plain(step.before()),
        plain(step.after()),
        numbers.number(Decimals.cleaned(step.predicted())));
  }

  private Block limit(DescentLimit limit) {
    return say(
        "descent.limit." + limit.kind(),
        plain(limit.rate()),
        plain(limit.least()),
        plain(limit.most()));
  }

  private String plain(double value) {
    return numbers.said(Decimals.cleaned(value));
  }

  private static Block say(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }
}
