package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.study.landscape.Outlook;
import org.chainrule.study.landscape.RateKind;
import org.chainrule.study.landscape.RateStudy;
import org.chainrule.words.Words;

/**
 * Says what the next step of a run comes to with the rate that it has and with others.
 *
 * @param numbers how numbers are written
 */
public record RateText(Numbers numbers) {

  /** Along which way the loss is looked at. */
  public String title(RateStudy study) {
    String whose = study.batch().isEmpty() ? "" : ".batch";
    return Words.of("train.rate.title." + study.course().optimiser().id() + whose);
  }

  /** What rates of a kind are called. */
  public String name(RateKind kind) {
    return Words.of("train.rate.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** What the later loss is. */
  public String later(RateStudy study) {
    return study
        .outlook()
        .map(outlook -> Words.of("train.rate.later", String.valueOf(outlook.steps())))
        .orElse("");
  }

  /** What the chosen rate comes to, in one sentence. */
  public String said(RateStudy study) {
    if (!study.possible()) {
      return Words.of("train.rate.nowhere");
    }
    double rate = study.course().rate();
    RateKind kind = study.whole().kind(rate);
    String key = "train.rate.said." + kind.name().toLowerCase(Locale.ROOT);
    boolean endsAbove = endsAbove(study).stream().anyMatch(from -> rate >= from);
    if (endsAbove && (kind == RateKind.GOOD || kind == RateKind.SMALL || kind == RateKind.LARGE)) {
      key = "train.rate.said.later";
    }
    return Words.of(
        key,
        plain(rate),
        plain(study.whole().before()),
        plain(study.chosen().loss()),
        limit(study),
        study.outlook().map(outlook -> String.valueOf(outlook.steps())).orElse(""));
  }

  /** From which rate on several steps end above where they begin, where that is known. */
  public static OptionalDouble endsAbove(RateStudy study) {
    return study.outlook().map(Outlook::endsAboveFrom).orElse(OptionalDouble.empty());
  }

  private String limit(RateStudy study) {
    DescentLimit limit = study.whole().limit();
    return limit.kind() == DescentLimit.Kind.RISES_FROM ? plain(limit.rate()) : "";
  }

  /** Returns what the whole picture says, for somebody who does not see it. */
  public String reading(RateStudy study, int iteration) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Words.of("train.rate.reading", title(study), String.valueOf(iteration)));
    sentences.add(said(study));
    study
        .whole()
        .best()
        .ifPresent(
            best ->
                sentences.add(
                    Words.of("train.rate.reading.best", plain(best.rate()), plain(best.loss()))));
    if (study.whole().limit().kind() == DescentLimit.Kind.RISES_FROM) {
      sentences.add(Words.of("train.rate.reading.limit", limit(study)));
    }
    endsAbove(study)
        .ifPresent(
            from ->
                sentences.add(
                    Words.of(
                        "train.rate.reading.endsAbove",
                        String.valueOf(study.outlook().orElseThrow().steps()),
                        plain(from))));
    return String.join(" ", sentences);
  }

  private String plain(double value) {
    return numbers.said(Decimals.cleaned(value));
  }
}
