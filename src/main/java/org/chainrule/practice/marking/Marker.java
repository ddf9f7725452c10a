package org.chainrule.practice.marking;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/**
 * Judges what somebody has typed in a pass: whether it is right; whether it follows from what they
 * typed before; whether it is what a known mistake gives, made with the true numbers or with their
 * own; else which entries are off.
 */
public final class Marker {

  private final Mistakes mistakes;
  private final Rounding rounding;

  /** The passes that follow from what was typed, and what else is the same for whole matrices. */
  private final Map<Map<Name, Matrix>, List<Trace>> believed = new HashMap<>();

  private final Map<Name, Optional<Trace>> rounded = new HashMap<>();
  private final Map<Trace, Map<Name, List<Wrong>>> made = new IdentityHashMap<>();

  /**
   * Judges attempts at a pass.
   *
   * @param mistakes the mistakes in it
   * @param shown how numbers are shown, which says how fine an answer has to be
   */
  public Marker(Mistakes mistakes, Numbers shown) {
    this.mistakes = mistakes;
    this.rounding = new Rounding(shown);
  }

  /** Judges attempts at a pass that is the first, with the usual rate. */
  public Marker(Trace trace, Numbers shown) {
    this(Mistakes.in(trace), shown);
  }

  /**
   * Judges what has been typed for a quantity or one of its entries, in the light of what has been
   * typed before it.
   *
   * @param target the result of a step, a factor that the backward pass takes along, or an entry of
   *     one of them
   */
  public Judgement judge(Attempts attempts, Target target) {
    Attempt whole = attempts.at(target.name());
    Attempt attempt = target.isCell() ? whole.cell(target.row(), target.column()) : whole;
    return attempt.isBlank()
        ? new Judgement.Blank()
        : new Case(attempts, attempt, target.name()).judged();
  }

  /** One attempt that is to be judged. */
  private final class Case {

    private final Attempts attempts;
    private final Attempt attempt;
    private final Step step;
    private final Comparison truth;
    private final Map<Name, Matrix> before;

    Case(Attempts attempts, Attempt attempt, Name name) {
      this.attempts = attempts;
      this.attempt = attempt;
      this.step = made(mistakes.trace(), name);
      this.truth = new Comparison(attempt, mistakes.trace(), step, rounding);
      this.before = before();
    }

    Judgement judged() {
      if (truth.counts()) {
        return new Judgement.Right(truth.closeness());
      }
      List<Comparison> rounded = rounded().map(this::in).stream().toList();
      List<Comparison> own = own().map(this::in).toList();
      return rightButForRounding(rounded)
          .or(() -> carried(own))
          .or(() -> mistaken(Stream.concat(Stream.of(truth), rounded.stream()), false))
          .or(() -> mistaken(own.stream(), true))
          .orElseGet(() -> told(own));
    }

    /** What has been typed before; zeros that nobody computed are no attempt. */
    private Map<Name, Matrix> before() {
      Map<Name, Matrix> typed = new HashMap<>();
      attempts
          .byName()
          .forEach(
              (name, other) -> {
                Step made = made(mistakes.trace(), name);
                if (isBefore(made) && !other.isBlank() && !other.isOfZeros()) {
                  typed.put(name, other.over(made.result()));
                }
              });
      return typed;
    }

    /** A factor of the backward pass has the number of the step that takes it. */
    private boolean isBefore(Step made) {
      boolean factor = mistakes.trace().stepOf(made.name()).isEmpty();
      return !made.name().equals(step.name())
          && (made.number() < step.number() || factor && made.number() == step.number());
    }

    /** The pass as it is shown, where its numbers are rounded. */
    private Optional<Trace> rounded() {
      return rounded.computeIfAbsent(step.name(), name -> asShown());
    }

    private Optional<Trace> asShown() {
      Map<Name, Matrix> shown = new HashMap<>();
      for (Quantity operand : step.operands()) {
        Matrix value = rounding.asShown(operand.value());
        if (!value.equals(operand.value()) && !operand.name().isGiven()) {
          shown.put(operand.name(), value);
        }
      }
      return shown.isEmpty() ? Optional.empty() : Optional.of(mistakes.trace().believing(shown));
    }

    /** The pass as it follows from what was typed before: at once, and by all that lies between. */
    private Stream<Trace> own() {
      return before.isEmpty()
          ? Stream.empty()
          : believed.computeIfAbsent(before, Marker.this::followed).stream();
    }

    private Comparison in(Trace believed) {
      Step made = made(believed, step.name());
      Quantity result = Quantity.given(made.name(), made.operation().evaluate());
      Step computed = new Step(made.number(), made.phase(), made.stage(), made.operation(), result);
      return new Comparison(attempt, believed, computed, rounding);
    }

    private Optional<Judgement> rightButForRounding(List<Comparison> rounded) {
      return rounded.stream()
          .filter(Comparison::counts)
          .findFirst()
          .map(right -> new Judgement.Right(Closeness.ROUNDED_ON_THE_WAY));
    }

    private Optional<Judgement> carried(List<Comparison> own) {
      return own.stream()
          .filter(Comparison::counts)
          .findFirst()
          .map(
              follows ->
                  isAllRight()
                      ? new Judgement.Right(Closeness.ROUNDED_ON_THE_WAY)
                      : new Judgement.Carried(follows.step(), follows.closeness()));
    }

    /** Whether all that was typed before is right, so that no more than rounding was carried on. */
    private boolean isAllRight() {
      Trace trace = mistakes.trace();
      return before.keySet().stream()
          .allMatch(
              name ->
                  new Comparison(attempts.at(name), trace, made(trace, name), rounding).counts());
    }

    private Optional<Judgement> mistaken(Stream<Comparison> comparisons, boolean own) {
      return comparisons.flatMap(compared -> mistaken(compared, own).stream()).findFirst();
    }

    private Optional<Judgement> mistaken(Comparison compared, boolean own) {
      List<Wrong> fitting =
          mistakes(compared.trace(), compared.step()).stream()
              .filter(wrong -> compared.explains(wrong.value()))
              .toList();
      List<Wrong> whole =
          oneOfEach(fitting.stream().filter(wrong -> compared.explainsAll(wrong.value())));
      List<Wrong> conventions = whole.stream().filter(this::isAgreedOn).toList();
      if (!conventions.isEmpty()) {
        List<Wrong> others = whole.stream().filter(wrong -> !conventions.contains(wrong)).toList();
        return Optional.of(
            new Judgement.RightByConvention(conventions, others, compared.step(), own));
      }
      List<Wrong> named =
          whole.isEmpty() ? oneOfEach(fitting.stream().filter(wrong -> !isAgreedOn(wrong))) : whole;
      return named.isEmpty()
          ? Optional.empty()
          : Optional.of(best(named, compared, own, !whole.isEmpty()));
    }

    /** Of one entry that is judged alone, the others that were typed tell more. */
    private Judgement best(List<Wrong> named, Comparison compared, boolean own, boolean wholly) {
      Comparison all =
          new Comparison(attempts.at(step.name()), compared.trace(), compared.step(), rounding);
      List<Wrong> fitting = named.stream().filter(wrong -> all.explainsAll(wrong.value())).toList();
      if (!fitting.isEmpty() && fitting.size() < named.size()) {
        return best(fitting, compared, own, wholly);
      }
      List<Judgement.Cell> most =
          named.stream()
              .map(wrong -> all.shows(wrong.value()))
              .reduce((one, other) -> other.size() > one.size() ? other : one)
              .orElseThrow();
      List<Wrong> best =
          named.stream().filter(wrong -> all.shows(wrong.value()).equals(most)).toList();
      return new Judgement.Mistaken(best, compared.step(), own, wholly, most.size() == 1);
    }

    /** Whether it is a convention, to which nothing that was typed before is opposed. */
    private boolean isAgreedOn(Wrong wrong) {
      return wrong.mistake().isConvention()
          && before.keySet().stream().noneMatch(name -> isOpposed(name, wrong.mistake()));
    }

    /** Whether something is right as it is, and would be something else by a convention. */
    private boolean isOpposed(Name name, Mistake convention) {
      Step made = made(mistakes.trace(), name);
      Comparison typed = new Comparison(attempts.at(name), mistakes.trace(), made, rounding);
      return typed.counts()
          && mistakes(mistakes.trace(), made).stream()
              .filter(wrong -> wrong.mistake() == convention)
              .anyMatch(wrong -> !typed.explainsAll(wrong.value()));
    }

    /** What was typed before says what is needed, as long as an entry is off by that too. */
    private Judgement told(List<Comparison> own) {
      List<Judgement.Cell> off = truth.off();
      if (truth.closeness() == Closeness.COARSE) {
        return new Judgement.Coarse(off);
      }
      for (Comparison follows : own) {
        List<Judgement.Cell> both =
            follows.off().stream().filter(cell -> off.stream().anyMatch(cell::isAt)).toList();
        if (!both.isEmpty() && follows.differsFrom(truth)) {
          return new Judgement.Unrecognised(both, follows.step(), true);
        }
      }
      return new Judgement.Unrecognised(off, step, false);
    }
  }

  private List<Trace> followed(Map<Name, Matrix> before) {
    Trace trace = mistakes.trace();
    return List.of(trace.believing(before), Pass.run(trace.network(), trace.sample(), before));
  }

  /** What mistakes make of a step in a pass, which the entries of a matrix all ask for. */
  private List<Wrong> mistakes(Trace trace, Step of) {
    return made.computeIfAbsent(trace, key -> new HashMap<>())
        .computeIfAbsent(of.name(), name -> mistakes.on(trace).of(of));
  }

  private static Step made(Trace trace, Name name) {
    return trace
        .makerOf(name)
        .orElseThrow(() -> new IllegalArgumentException("nothing computes " + name));
  }

  private static List<Wrong> oneOfEach(Stream<Wrong> wrongs) {
    Map<Mistake, Wrong> first = new LinkedHashMap<>();
    wrongs.forEach(wrong -> first.putIfAbsent(wrong.mistake(), wrong));
    return List.copyOf(first.values());
  }
}
