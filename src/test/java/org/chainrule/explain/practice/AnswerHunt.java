package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.PracticeNets;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Attempt;
import org.chainrule.practice.marking.Attempts;
import org.chainrule.practice.marking.Closeness;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.marking.Marker;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.typed.TypedException;

/** Answers to two steps of some net: each is refused in one line or judged, and that is said. */
public final class AnswerHunt implements Hunt<AnswerHunt.Typed> {

  private static final List<String> SCRAPS =
      List.of("0 1 -1 . , / ½ √ e 1e9 1e308 1e-300 0.1 00 − · ^ ( ) 9".split(" "));

  /**
   * What is typed, one text a cell, row by row.
   *
   * @param net which of the random nets
   * @param step the number of the first of the two steps
   */
  record Typed(int net, int step, List<String> first, List<String> second) {}

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public int inTheBuild() {
    return 150;
  }

  @Override
  public Typed draw(Random random) {
    int net = random.nextInt(10_000);
    Trace trace = Pass.run(PracticeNets.any(net));
    int step = 1 + random.nextInt(trace.steps().size() - 1);
    return new Typed(net, step, texts(trace, step, random), texts(trace, step + 1, random));
  }

  private static List<String> texts(Trace trace, int number, Random random) {
    Step step = trace.step(number);
    List<Wrong> wrongs = Mistakes.in(trace).of(step);
    Wrong wrong = wrongs.get(random.nextInt(wrongs.size()));
    boolean right = random.nextBoolean();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < step.result().rows(); i++) {
      for (int j = 0; j < step.result().columns(); j++) {
        double value = right ? step.result().get(i, j) : wrong.value().get(i, j);
        String text = random.nextBoolean() ? String.valueOf(value) : Numbers.DEFAULT.ascii(value);
        texts.add(random.nextInt(4) == 0 ? new Spoiler(random, SCRAPS).text(text) : text);
      }
    }
    return texts;
  }

  @Override
  public Outcome judge(Typed typed) {
    Trace trace = Pass.run(PracticeNets.any(typed.net()));
    Step first = trace.step(typed.step());
    Step second = trace.step(typed.step() + 1);
    Attempts attempts =
        Attempts.NONE
            .with(first.name(), read(first, typed.first()))
            .with(second.name(), read(second, typed.second()));
    judge(trace, first, attempts);
    judge(trace, second, attempts);
    int typedCells = typed.first().size() + typed.second().size();
    int read =
        attempts.at(first.name()).answers().size() + attempts.at(second.name()).answers().size();
    return read < typedCells ? Outcome.REFUSED : Outcome.TAKEN;
  }

  private static Attempt read(Step step, List<String> texts) {
    Attempt attempt = Attempt.NONE;
    for (int k = 0; k < texts.size(); k++) {
      try {
        int columns = step.result().columns();
        attempt = attempt.with(k / columns, k % columns, Answer.read(texts.get(k)));
      } catch (TypedException refused) {
        Said.inOneLine(refused.getMessage());
      }
    }
    return attempt;
  }

  private static void judge(Trace trace, Step step, Attempts attempts) {
    Marker marker = new Marker(trace, Numbers.DEFAULT);
    JudgementText text = new JudgementText(Explainer.of(trace, Numbers.DEFAULT, 0.05));
    List<Target> targets = new ArrayList<>(List.of(Target.whole(step.name())));
    attempts
        .at(step.name())
        .answers()
        .keySet()
        .forEach(place -> targets.add(Target.cell(step.name(), place.row(), place.column())));
    for (Target target : targets) {
      Judgement judgement = marker.judge(attempts, target);
      assertThat(text.sentence(judgement).plainText()).endsWith(".");
      text.of(judgement, target).stream().flatMap(Block::formulas).forEach(Latex::of);
      check(judgement, attempts.at(step.name()), step, target);
    }
  }

  /** What is right is near, and what is off is not. */
  private static void check(Judgement judgement, Attempt attempt, Step step, Target target) {
    if (judgement instanceof Judgement.Right right
        && right.closeness() != Closeness.ROUNDED_ON_THE_WAY
        && target.isCell()) {
      Answer answer = attempt.at(target.row(), target.column()).orElseThrow();
      double number = step.result().get(target.row(), target.column());
      assertThat(Math.abs(answer.value() - number)).isLessThan(0.01 * Math.abs(number) + 1e-9);
    }
    if (judgement instanceof Judgement.Unrecognised unrecognised) {
      assertThat(unrecognised.off())
          .isNotEmpty()
          .allMatch(cell -> cell.typed().value() != cell.needed());
    }
  }

  @Override
  public Stream<Typed> smaller(Typed typed) {
    return Stream.concat(
        Smaller.lists(typed.first())
            .map(less -> new Typed(typed.net(), typed.step(), less, typed.second())),
        Smaller.lists(typed.second())
            .map(less -> new Typed(typed.net(), typed.step(), typed.first(), less)));
  }

  @Override
  public String show(Typed typed) {
    return typed.toString();
  }
}
