package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.landscape.Outlook;
import org.chainrule.study.landscape.RateKind;
import org.chainrule.study.landscape.RateStudy;
import org.chainrule.study.landscape.RatedLoss;
import org.chainrule.words.Words;

/**
 * Says what the next step of a run comes to with the rate that it has and with others.
 *
 * @param numbers how numbers are written
 */
public record RateText(Numbers numbers) {

  /** A smaller share of a number is not seen in the digits that are written. */
  private static final double SEEN = 1e-3;

  /** Along which way the loss is looked at. */
  public String title(RateStudy study) {
    String whose = study.batch().isEmpty() ? "" : ".batch";
    return Words.of("train.rate.title." + study.course().optimiser().id() + whose);
  }

  /** What rates of a kind are called, by what one step or several come to. */
  public String name(RateStudy study, RateKind kind) {
    return Words.of("train.rate.kind." + key(study, kind));
  }

  /** What makes rates be of a kind. */
  public String meaning(RateStudy study, RateKind kind) {
    String steps = study.outlook().map(outlook -> String.valueOf(outlook.steps())).orElse("");
    return Words.of("train.rate.meaning." + key(study, kind), name(study, kind), steps);
  }

  /** What rates are judged by. */
  public String measure(RateStudy study) {
    return study
        .outlook()
        .map(outlook -> Words.of("train.rate.measure.later", String.valueOf(outlook.steps())))
        .orElseGet(() -> Words.of("train.rate.measure"));
  }

  private static String key(RateStudy study, RateKind kind) {
    String goingOn = study.outlook().isPresent() ? ".later" : "";
    return kind.name().toLowerCase(Locale.ROOT) + goingOn;
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
    RateKind kind = study.kind();
    if (kind != RateKind.FLAT && study.later().filter(later -> stays(study, later)).isPresent()) {
      return Words.of(
          "train.rate.said.stays",
          plain(study.course().rate()),
          plain(study.whole().before()),
          String.valueOf(study.outlook().orElseThrow().steps()));
    }
    return Words.of(
        "train.rate.said." + key(study, kind) + manner(study, kind),
        plain(study.course().rate()),
        plain(study.whole().before()),
        plain(study.chosen().loss()),
        study.outlook().map(outlook -> String.valueOf(outlook.steps())).orElse(""),
        study.later().map(later -> plain(later.loss())).orElse(""));
  }

  private static String manner(RateStudy study, RateKind kind) {
    String first = inBetween(study, kind);
    if (first.isEmpty() && isOutlier(study)) {
      return ".outlier";
    }
    return hardly(study, first) ? ".hardly" : first;
  }

  /** Where the first step and the last are to either side of where the loss began. */
  private static String inBetween(RateStudy study, RateKind kind) {
    double before = study.whole().before();
    boolean turns = kind == RateKind.RISES || kind == RateKind.LARGE;
    if (study.outlook().isEmpty() || !turns) {
      return "";
    }
    if (!(study.chosen().loss() <= before)) {
      return ".first";
    }
    return kind == RateKind.LARGE && study.later().orElseThrow().loss() > before ? ".above" : "";
  }

  /**
   * Where a rate among those that are too small or too large does as well as good ones, or rises.
   */
  private static boolean isOutlier(RateStudy study) {
    double later = study.later().map(RatedLoss::loss).orElse(Double.NaN);
    return switch (study.kind()) {
      case SMALL -> study.gainsMuch() || later > study.whole().before();
      case LARGE -> study.gainsMuch();
      default -> false;
    };
  }

  /** Every step of the run is lost in rounding. */
  private static boolean stays(RateStudy study, RatedLoss later) {
    double before = study.whole().before();
    return later.loss() == before && study.chosen().loss() == before;
  }

  /** Whether the loss falls by less than its digits show. */
  private static boolean hardly(RateStudy study, String first) {
    boolean judged =
        EnumSet.of(RateKind.SMALL, RateKind.GOOD, RateKind.LARGE).contains(study.kind());
    return judged
        && first.isEmpty()
        && study
            .later()
            .filter(later -> later.loss() > study.whole().before() * (1 - SEEN))
            .isPresent();
  }

  private static OptionalDouble endsAbove(RateStudy study) {
    return study.outlook().map(Outlook::endsAboveFrom).orElse(OptionalDouble.empty());
  }

  /** From which rate on one step raises the loss, where there is such a limit. */
  public Optional<String> limit(RateStudy study) {
    return study.limit().isPresent()
        ? Optional.of(Words.of("train.rate.limit", plain(study.limit().getAsDouble())))
        : Optional.empty();
  }

  /** Returns what the whole picture says, for somebody who does not see it. */
  public String reading(RateStudy study, int iteration) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Words.of("train.rate.reading", title(study), String.valueOf(iteration)));
    sentences.add(Words.of("train.rate.reading.said", said(study)));
    study.best().ifPresent(best -> sentences.add(best(study, best)));
    study
        .limit()
        .ifPresent(rate -> sentences.add(Words.of("train.rate.reading.limit", plain(rate))));
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

  private String best(RateStudy study, RatedLoss best) {
    String steps = study.outlook().map(outlook -> String.valueOf(outlook.steps())).orElse("");
    return Words.of(
        steps.isEmpty() ? "train.rate.reading.best" : "train.rate.reading.best.later",
        plain(best.rate()),
        plain(best.loss()),
        steps);
  }

  private String plain(double value) {
    return numbers.said(Decimals.cleaned(value));
  }
}
