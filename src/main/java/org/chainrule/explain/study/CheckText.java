package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.check.CheckedEntry;
import org.chainrule.study.check.GradientSummary;
import org.chainrule.study.check.Verdict;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Says what a check of gradients found.
 *
 * @param explainer how things are called and numbers are written
 */
public record CheckText(Explainer explainer) {

  private static final Verdict[] AFTER_DIFFERS = {
    Verdict.NOT_FINITE, Verdict.KINK, Verdict.TOO_SMALL
  };

  /** Returns what was found of one gradient, the gravest first. */
  public List<Block> of(GradientSummary found) {
    List<Block> blocks = new ArrayList<>();
    if (found.count(Verdict.AGREES) == found.entries()) {
      blocks.add(say("check.found.AGREES", found, Verdict.AGREES));
      return blocks;
    }
    found
        .worst()
        .ifPresent(
            worst -> {
              blocks.add(say("check.found.DIFFERS", found, Verdict.DIFFERS));
              blocks.add(worst(worst));
            });
    for (Verdict verdict : AFTER_DIFFERS) {
      if (found.count(verdict) > 0) {
        blocks.add(say("check.found." + verdict, found, verdict));
      }
    }
    if (found.count(Verdict.AGREES) > 0) {
      blocks.add(say("check.found.some.AGREES", found, Verdict.AGREES));
    }
    return blocks;
  }

  private Block worst(CheckedEntry worst) {
    return paragraph(
        "check.found.worst",
        text(worst.row() + 1),
        text(worst.column() + 1),
        explainer.numbers().said(worst.analytic()),
        explainer.numbers().said(worst.numeric()));
  }

  private Block say(String key, GradientSummary found, Verdict verdict) {
    int count = found.count(verdict);
    return paragraph(
        key,
        explainer.labels().inline(found.variable().gradient()),
        count,
        text(count),
        relative(found.agreeing()),
        text(found.entries()),
        found.entries());
  }

  /** Returns what was found of all gradients, in one sentence. */
  public Block total(Collection<GradientSummary> all) {
    int entries = all.stream().mapToInt(GradientSummary::entries).sum();
    int agree = count(all, Verdict.AGREES);
    int differ = count(all, Verdict.DIFFERS);
    if (differ > 0) {
      List<Prose> where =
          all.stream()
              .filter(found -> found.count(Verdict.DIFFERS) > 0)
              .map(found -> Prose.math(explainer.labels().inline(found.variable().gradient())))
              .toList();
      return paragraph("check.total.bad", text(differ), Prose.joined(", ", where), differ);
    }
    if (agree == entries) {
      return paragraph("check.total.good", text(entries));
    }
    String key = agree == 0 ? "none" : count(all, Verdict.NOT_FINITE) > 0 ? "notFinite" : "open";
    return paragraph("check.total." + key, text(entries), text(entries - agree), reasons(all));
  }

  /** Why entries could not be compared, and how many for each reason. */
  private static String reasons(Collection<GradientSummary> all) {
    return Stream.of(AFTER_DIFFERS)
        .filter(verdict -> count(all, verdict) > 0)
        .map(
            verdict ->
                Words.of(
                    "check.total.why." + verdict, count(all, verdict), text(count(all, verdict))))
        .collect(Lists.apart());
  }

  private static int count(Collection<GradientSummary> all, Verdict verdict) {
    return all.stream().mapToInt(found -> found.count(verdict)).sum();
  }

  /** Returns the gravest verdict on a gradient with its mark and how many entries have it. */
  public String verdict(GradientSummary found) {
    Verdict gravest = found.gravest();
    return Words.of("check.row." + gravest, found.count(gravest));
  }

  /** Returns the largest relative difference, or a dash where nothing could be compared. */
  public String largest(GradientSummary found) {
    boolean compared = found.count(Verdict.AGREES) + found.count(Verdict.DIFFERS) > 0;
    return compared ? relative(found.largest()) : "–";
  }

  /** Two digits will do: only the power of ten matters. */
  private static String relative(double difference) {
    return new Numbers(2).said(difference);
  }

  /** Returns the name of a gradient in plain characters. */
  public String name(Name variable) {
    return explainer.labels().plain(variable.gradient());
  }

  private static String text(int count) {
    return String.valueOf(count);
  }

  private static Block paragraph(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }
}
