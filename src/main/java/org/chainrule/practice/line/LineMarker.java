package org.chainrule.practice.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.value.Shape;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/**
 * Judges lines by what they give on the open net and on others like it: equal there means equal,
 * however it is written, and what is equal here by accident is not so there.
 *
 * <p>In this order: right; right by what an earlier line gave; what comes of known mistakes, with
 * what earlier lines gave and else with the true numbers; right but for a kink or in another
 * layout; the transpose; the formula of another quantity; right here alone; another shape; which
 * entries are off. What is no mistake of the true numbers is judged by what earlier lines gave.
 */
public final class LineMarker {

  private final LineTask task;
  private final AlikeNets nets;
  private final OwnLines own;

  /** The passes as they go on from what earlier lines gave; the one that is shown is the last. */
  private List<Trace> followed;

  /** Whether that is not what the step is made of in truth. */
  private boolean followsOwn;

  /** What a line gave in a pass, which is asked for again and again. */
  private final Map<Place, Optional<Matrix>> values = new HashMap<>();

  private record Place(Line.Sense sense, Trace trace) {}

  /**
   * Judges the lines of a task.
   *
   * @param nets the nets to judge by, the task's own among them
   * @param own the lines of other steps that somebody goes on with
   */
  public LineMarker(LineTask task, AlikeNets nets, OwnLines own) {
    this.task = task;
    this.nets = nets;
    this.own = own.before(task.step(), task.trace());
  }

  /** Returns what is to be said of a line. */
  public Verdict mark(Line read) {
    Line line = task.inAllLayouts(read);
    List<Trace> all = new ArrayList<>(nets.others());
    all.add(nets.itself());
    follow(all);
    return right(line)
        .or(() -> carried(line))
        .or(() -> mistaken(line, followed, followsOwn))
        .or(() -> followsOwn ? mistaken(line, all, false) : Optional.empty())
        .or(() -> almostRight(line))
        .or(() -> transposed(line, followed))
        .or(() -> otherQuantity(line, followed))
        .or(() -> onlyHere(line))
        .or(() -> otherShape(line))
        .orElseGet(() -> different(line));
  }

  private void follow(List<Trace> all) {
    followed = all.stream().map(own::on).toList();
    followsOwn =
        IntStream.range(0, all.size())
            .anyMatch(k -> !sameOperands(step(all.get(k)), step(followed.get(k))));
  }

  private static boolean sameOperands(Step one, Step other) {
    return IntStream.range(0, one.operands().size())
        .allMatch(
            k -> LineValue.same(one.operands().get(k).value(), other.operands().get(k).value()));
  }

  private Trace shown() {
    return followed.get(followed.size() - 1);
  }

  /** Where a line fits in the layout that is shown, it is not taken in any other. */
  private Optional<Verdict> right(Line line) {
    return senses(line, nets.others())
        .filter(sense -> isMeant(sense, line))
        .filter(sense -> isRight(sense, nets.itself()))
        .map(sense -> (Verdict) new Verdict.Right(sense.layout(), true, past(sense)))
        .findFirst();
  }

  private boolean isMeant(Line.Sense sense, Line line) {
    return line.senses().stream().noneMatch(this::fitsAsShown)
        || sense.layout().equals(task.shown());
  }

  private boolean fitsAsShown(Line.Sense sense) {
    return sense.layout().equals(task.shown()) && sense.shape().equals(task.wanted(sense.layout()));
  }

  /** Rounding or a kink may keep a line from being right here, or another layout. */
  private Optional<Verdict> almostRight(Line line) {
    return senses(line, nets.others())
        .map(
            sense ->
                isMeant(sense, line)
                    ? rightElsewhere(sense)
                    : new Verdict.OtherLayout(sense.layout()))
        .findFirst();
  }

  private Verdict rightElsewhere(Line.Sense sense) {
    List<Wrong> conventions =
        mistakes(sense, nets.itself()).stream()
            .filter(wrong -> wrong.mistake().isConvention())
            .toList();
    return conventions.isEmpty()
        ? new Verdict.Right(sense.layout(), false, Optional.empty())
        : new Verdict.Mistaken(conventions, task.step(), false);
  }

  private Optional<Matrix> past(Line.Sense sense) {
    return follows(sense) ? Optional.empty() : value(sense, shown());
  }

  private Optional<Verdict> carried(Line line) {
    return line.senses().stream()
        .filter(sense -> followsOwn && follows(sense))
        .findFirst()
        .map(sense -> (Verdict) new Verdict.Carried(step(shown())));
  }

  /** Whether a line is right by what earlier lines gave. */
  private boolean follows(Line.Sense sense) {
    return followed.stream().allMatch(trace -> isRight(sense, trace));
  }

  /** The senses in which a line is right in all these passes. */
  private Stream<Line.Sense> senses(Line line, List<Trace> traces) {
    return line.senses().stream()
        .filter(sense -> traces.stream().allMatch(trace -> isRight(sense, trace)));
  }

  private boolean isRight(Line.Sense sense, Trace trace) {
    return gives(sense, trace, step(trace).operation().evaluate());
  }

  private boolean gives(Line.Sense sense, Trace trace, Matrix wanted) {
    return value(sense, trace).filter(value -> LineValue.same(value, wanted)).isPresent();
  }

  private Optional<Matrix> value(Line.Sense sense, Trace trace) {
    return values.computeIfAbsent(
        new Place(sense, trace), place -> LineValue.of(sense, name(), trace));
  }

  private Name name() {
    return task.step().name();
  }

  private Step step(Trace trace) {
    return trace.step(task.step().number());
  }

  /** The last of the passes is the one that is shown. */
  private Optional<Verdict> mistaken(Line line, List<Trace> traces, boolean byOwn) {
    for (Line.Sense sense : line.senses()) {
      List<Wrong> found = List.of();
      for (Trace trace : traces) {
        List<Wrong> made = found;
        boolean first = trace == traces.get(0);
        List<Wrong> here = mistakes(sense, trace);
        found = first ? here : here.stream().filter(wrong -> has(made, wrong)).toList();
        if (found.isEmpty()) {
          break;
        }
      }
      if (!found.isEmpty()) {
        Step step = step(traces.get(traces.size() - 1));
        List<Wrong> likest = Likeness.likest(found, sense.formula());
        return Optional.of(new Verdict.Mistaken(likest, step, byOwn));
      }
    }
    return Optional.empty();
  }

  private static boolean has(List<Wrong> made, Wrong wrong) {
    return made.stream()
        .anyMatch(other -> other.mistake() == wrong.mistake() && other.way().equals(wrong.way()));
  }

  /** The mistakes that give what the line gives in a pass. */
  private List<Wrong> mistakes(Line.Sense sense, Trace trace) {
    Step step = step(trace);
    Shape shape = new Shape(step.result().rows(), step.result().columns());
    return value(sense, trace)
        .flatMap(value -> LineValue.repeated(value, shape))
        .map(value -> mistakes(step, trace, wrong -> LineValue.same(value, wrong.value())))
        .orElse(List.of());
  }

  private static List<Wrong> mistakes(Step step, Trace trace, Predicate<Wrong> fits) {
    return Mistakes.in(trace).of(step).stream().filter(fits).toList();
  }

  private Optional<Verdict> transposed(Line line, List<Trace> all) {
    return anyGives(line, all, trace -> Optional.of(step(trace).result().value().transpose()))
        ? Optional.of(new Verdict.Transposed())
        : Optional.empty();
  }

  private Optional<Verdict> otherQuantity(Line line, List<Trace> all) {
    return task.trace().quantities().stream()
        .map(Quantity::name)
        .filter(name -> name.isValue() || name.isGradient())
        .filter(name -> !name.equals(name()))
        .filter(name -> anyGives(line, all, trace -> trace.find(name).map(Quantity::value)))
        .map(name -> (Verdict) new Verdict.OtherQuantity(name))
        .findFirst();
  }

  private boolean anyGives(
      Line line, List<Trace> traces, Function<Trace, Optional<Matrix>> wanted) {
    return line.senses().stream()
        .anyMatch(
            sense ->
                traces.stream()
                    .allMatch(
                        trace ->
                            wanted
                                .apply(trace)
                                .filter(matrix -> gives(sense, trace, matrix))
                                .isPresent()));
  }

  private Optional<Verdict> onlyHere(Line line) {
    return line.senses().stream().anyMatch(sense -> isRight(sense, shown()))
        ? Optional.of(new Verdict.OnlyHere())
        : Optional.empty();
  }

  private Optional<Verdict> otherShape(Line line) {
    Shape given = line.sense().shape();
    Shape wanted = task.wanted(line.sense().layout());
    return given.equals(wanted)
        ? Optional.empty()
        : Optional.of(new Verdict.OtherShape(given, wanted));
  }

  private Verdict different(Line line) {
    Step step = step(shown());
    Matrix wanted = step.result().value();
    Matrix given = value(line.sense(), shown()).orElseThrow();
    double scale = Math.max(wanted.maxMagnitude(), given.maxMagnitude());
    List<Target> off = new ArrayList<>();
    for (int row = 0; row < wanted.rows(); row++) {
      for (int column = 0; column < wanted.columns(); column++) {
        if (LineValue.differs(given.get(row, column), wanted.get(row, column), scale)) {
          off.add(Target.cell(name(), row, column));
        }
      }
    }
    return new Verdict.Different(given, off, step, followsOwn);
  }
}
