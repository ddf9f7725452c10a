package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.finding.Finding;
import org.chainrule.study.train.Divergence;
import org.chainrule.study.train.Off;
import org.chainrule.words.Words;

/**
 * Says what the numbers of a run tell, and nothing that they do not.
 *
 * @param network how the nets of the run are built
 * @param numbers how numbers are written
 */
public record FindingText(Network network, Numbers numbers) {

  /** Returns what is said of a finding, sentence by sentence. */
  public List<String> of(Finding finding) {
    if (finding instanceof Finding.Rise rise) {
      return rise(rise);
    }
    if (finding instanceof Finding.Died died) {
      return died(died);
    }
    if (finding instanceof Finding.Ended ended) {
      return List.of(ended(ended));
    }
    if (finding instanceof Finding.OffFromStart off) {
      return List.of(off(off));
    }
    if (finding instanceof Finding.Penalised penalised) {
      return List.of(penalised(penalised));
    }
    return uneven((Finding.Uneven) finding);
  }

  private String penalised(Finding.Penalised penalised) {
    return Words.of(
        "finding.penalised",
        count(penalised.iteration()),
        said(penalised.loss()),
        said(penalised.penalty()),
        said(penalised.length()),
        count(penalised.first()),
        said(penalised.before()));
  }

  private List<String> rise(Finding.Rise rise) {
    List<String> sentences = new ArrayList<>();
    Finding.Own own = rise.own();
    sentences.add(rose(rise));
    if (!own.all()) {
      String key =
          own.after() > own.before() ? "rose" : own.after() < own.before() ? "fell" : "stayed";
      sentences.add(
          Words.of(
              "finding.rise.own." + key, own.samples(), said(own.before()), said(own.after())));
    }
    cause(rise, sentences);
    rise.climb()
        .ifPresent(
            climb ->
                sentences.add(
                    Words.of("finding.rise.on", count(climb.last()), said(climb.loss()))));
    rise.largest()
        .filter(most -> rise.rises() > 1)
        .ifPresent(
            most ->
                sentences.add(
                    Words.of(
                        "finding.rise.count",
                        count(rise.rises()),
                        count(rise.steps()),
                        count(most))));
    return sentences;
  }

  /** Where the digits that are shown cannot tell the two losses apart, their difference is said. */
  private String rose(Finding.Rise rise) {
    String before = said(rise.before());
    String after = said(rise.after());
    return before.equals(after)
        ? Words.of(
            "finding.rise.little",
            count(rise.iteration()),
            before,
            said(rise.after() - rise.before()))
        : Words.of("finding.rise", count(rise.iteration()), before, after);
  }

  private void cause(Finding.Rise rise, List<String> sentences) {
    switch (rise.cause()) {
      case BEYOND_THE_LIMIT ->
          sentences.add(
              Words.of(
                  rise.alongGradient() ? "finding.rise.beyond" : "finding.rise.beyond.direction",
                  said(rise.rate()),
                  said(rise.limit().orElseThrow())));
      case UPHILL -> sentences.add(Words.of("finding.rise.uphill"));
      case AT_ONCE -> sentences.add(Words.of("finding.rise.atOnce"));
      case OTHER_SAMPLES, UNKNOWN -> {
        // What is known of the samples has been said.
      }
    }
  }

  private List<String> died(Finding.Died died) {
    Off unit = died.unit();
    String layer = count(unit.layer());
    return List.of(
        Words.of("finding.died", count(unit.since()), count(unit.unit() + 1), layer),
        Words.of("finding.died.since", died.samples(), count(died.on()), count(died.last())),
        Words.of("finding.died." + died.killer().name().toLowerCase(Locale.ROOT)));
  }

  private String off(Finding.OffFromStart off) {
    Off unit = off.unit();
    return Words.of(
        unit.since() == off.last() ? "finding.off.now" : "finding.off",
        count(unit.unit() + 1),
        count(unit.layer()),
        count(unit.since()),
        count(off.last()));
  }

  private String ended(Finding.Ended ended) {
    Divergence number = ended.number();
    String key = number.iteration() == ended.first() ? "finding.endedAtOnce" : "finding.ended";
    String name = new Labels(network).plain(number.name());
    String row = count(number.row() + 1);
    String column = count(number.column() + 1);
    String what = Double.isNaN(number.value()) ? ".none" : number.value() > 0 ? ".above" : ".below";
    return Words.of(
        key + what,
        count(number.iteration()),
        number.alone() ? name : Words.of("finding.place", name, row, column));
  }

  private List<String> uneven(Finding.Uneven uneven) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Words.of(
            "finding.uneven",
            count(uneven.iteration()),
            said(uneven.ratio()),
            count(uneven.layers())));
    sentences.add(Words.of("finding.uneven.why", said(uneven.weights()), said(uneven.slopes())));
    uneven.alike().ifPresent(stack -> sentences.add(alike(stack)));
    return sentences;
  }

  private String alike(Stack stack) {
    return Words.of(
        "finding.uneven.alike",
        count(stack.depth()),
        stack.width(),
        Labels.said(stack.activation()),
        said(stack.scale()));
  }

  private String said(double value) {
    return numbers.said(value);
  }

  private static String count(int number) {
    return String.valueOf(number);
  }
}
