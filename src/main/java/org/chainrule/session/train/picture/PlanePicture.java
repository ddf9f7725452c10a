package org.chainrule.session.train.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetSamples;
import org.chainrule.network.scenario.Sample;
import org.chainrule.session.pass.Session;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Training;
import org.chainrule.study.landscape.Labelling;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.study.landscape.Window;
import org.chainrule.words.Words;

/**
 * What a net gives over the plane of its two inputs, and the samples on it, which come and go by
 * hand. Lives on the UI thread.
 *
 * @param <C> what is drawn up of it
 */
public final class PlanePicture<C> {

  private static final double AIR = 0.25;
  private static final double LEAST = 1;

  /** Points that are put by hand stand on a grid of so many steps across what is seen. */
  private static final double STEPS = 200;

  private final Session session;
  private final Training training;
  private final Following<Asked, Shown<C>> following;
  private final ReadOnlyIntegerWrapper kind = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<OptionalInt> output =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private Optional<Window> window = Optional.empty();

  /** What was put into the open net last, until it is trained. */
  private Sample put;

  /** The samples that the run is to learn that takes the place of the one that is looked at. */
  private Optional<Sample> learned = Optional.empty();

  private record Asked(Look look, Window window, OptionalInt output) {}

  /**
   * What is shown.
   *
   * @param look the state that it is of
   * @param study what the net gives
   * @param drawn what was drawn up of that
   */
  public record Shown<C>(Look look, PlaneStudy study, C drawn) {}

  /**
   * Follows the state that is looked at.
   *
   * @param drawUp draws it up, on another thread
   */
  public PlanePicture(Session session, Training training, Function<PlaneStudy, C> drawUp) {
    this.session = session;
    this.training = training;
    this.following =
        training.following(
            (asked, known, cancelled) ->
                PlaneStudy.of(
                    asked.look.trace(),
                    asked.window,
                    asked.output,
                    cancelled,
                    study -> known.accept(new Shown<>(asked.look, study, drawUp.apply(study)))));
    training.lookProperty().addListener(source -> ask());
    training.runsProperty().addListener(source -> learned = Optional.empty());
    ask();
  }

  /** What is shown; of the state before until that of now is worked out. */
  public ReadOnlyObjectProperty<Optional<Shown<C>>> shownProperty() {
    return following.answerProperty();
  }

  /** Whether anyone looks. */
  public BooleanProperty activeProperty() {
    return following.activeProperty();
  }

  /** Of which kind the next sample is that is put, from 0. */
  public ReadOnlyIntegerProperty kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** Which sample is picked, from 0, or −1. */
  public ReadOnlyIntegerProperty pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** Which output is looked at, from 0; nothing for the classes. */
  public ReadOnlyObjectProperty<OptionalInt> outputProperty() {
    return output.getReadOnlyProperty();
  }

  /** Whether the net that is trained has a plane. */
  public boolean isPossible() {
    return training
        .lookProperty()
        .get()
        .filter(look -> look.state().network().inputs() == 2)
        .isPresent();
  }

  private void ask() {
    if (!isPossible()) {
      return;
    }
    Look look = training.lookProperty().get().orElseThrow();
    if (look.sample().equals(put)) {
      put = null;
    }
    if (picked.get() >= look.sample().count()) {
      picked.set(-1);
    }
    following.ask(new Asked(look, window(look.sample()), output.get()));
  }

  /** Without a wish of somebody's the samples have room around them. */
  private Window window(Sample sample) {
    return window.orElseGet(() -> around(sample));
  }

  private static Window around(Sample sample) {
    double[] xs = row(sample.x(), 0);
    double[] ys = row(sample.x(), 1);
    double x = middle(xs);
    double y = middle(ys);
    double half = Math.max(reach(xs, x), reach(ys, y));
    double round = round(Math.max(half * (1 + AIR), LEAST));
    return new Window(x - round, x + round, y - round, y + round);
  }

  private static double[] row(Matrix matrix, int row) {
    return IntStream.range(0, matrix.columns()).mapToDouble(k -> matrix.get(row, k)).toArray();
  }

  private static double middle(double[] numbers) {
    double low = DoubleStream.of(numbers).min().orElse(0);
    double high = DoubleStream.of(numbers).max().orElse(0);
    return Math.rint(2 * (low / 2 + high / 2)) / 2;
  }

  private static double reach(double[] numbers, double middle) {
    return DoubleStream.of(numbers).map(number -> Math.abs(number - middle)).max().orElse(0);
  }

  /** Up to the next quarter of a power of two, so that the axes stand still while points come. */
  private static double round(double half) {
    double quarter = Math.scalb(0.25, Math.getExponent(half));
    return Math.ceil(half / quarter) * quarter;
  }

  /** Shows more of the plane, or less. */
  public void zoom(double factor) {
    look(seen().map(now -> now.scaled(factor)));
  }

  /** Shows as much as the samples need. */
  public void fit() {
    look(Optional.empty());
  }

  private void look(Optional<Window> wanted) {
    window = wanted;
    ask();
  }

  private Optional<Window> seen() {
    return training.lookProperty().get().map(look -> window(look.sample()));
  }

  /** Looks at an output, or at the classes. */
  public void showOutput(OptionalInt which) {
    output.set(which);
    ask();
  }

  /** The next sample that is put is of this kind. */
  public void setKind(int wanted) {
    kind.set(wanted);
  }

  /** The next sample that is put is of the next kind. */
  public void nextKind() {
    kinds().ifPresent(all -> kind.set((kind.get() + 1) % all.size()));
  }

  private Optional<List<Matrix>> kinds() {
    return training
        .lookProperty()
        .get()
        .map(look -> Labelling.of(look.state().network(), look.sample()).targets());
  }

  /** Picks a sample, or none for −1. */
  public void pick(int number) {
    picked.set(number);
  }

  /** Picks the next sample, or with −1 the one before; around the end to the first. */
  public void pickNext(int by) {
    training
        .lookProperty()
        .get()
        .ifPresent(
            look -> {
              int from = picked.get() < 0 && by < 0 ? 0 : picked.get();
              picked.set(Math.floorMod(from + by, look.sample().count()));
            });
  }

  /** Puts a sample of the kind that is chosen into the plane. */
  public void add(double x1, double x2) {
    Optional<Sample> now = editable();
    if (now.isEmpty()) {
      return;
    }
    Sample before = now.get();
    List<Matrix> targets = kinds().orElseThrow();
    Matrix target = targets.get(Math.min(kind.get(), targets.size() - 1));
    Matrix x = Matrix.column(rounded(x1), rounded(x2));
    int last = before.count();
    Sample after = new Sample(with(before.x(), x), with(before.y(), target));
    if (apply(after, true)) {
      picked.set(last);
    }
  }

  /** On a grid that fits what is seen: nobody means all the digits of a click. */
  private double rounded(double number) {
    double raw = seen().map(Window::width).orElse(1.0) / STEPS;
    double step = Math.pow(10, Math.floor(Math.log10(raw)));
    double digits = Math.rint(1 / step);
    return step >= 1 ? Math.rint(number / step) * step : Math.rint(number * digits) / digits;
  }

  private static Matrix with(Matrix columns, Matrix another) {
    int count = columns.columns();
    return Matrix.generate(
        columns.rows(),
        count + 1,
        (row, k) -> k < count ? columns.get(row, k) : another.get(row, 0));
  }

  /** Takes a sample away, unless it is the only one. */
  public void remove(int number) {
    Optional<Sample> now = editable();
    if (now.isEmpty() || number < 0 || number >= now.get().count()) {
      return;
    }
    Sample before = now.get();
    if (before.count() == 1) {
      session.notices().report(Words.of("train.plane.only"));
      return;
    }
    Sample after = new Sample(without(before.x(), number), without(before.y(), number));
    if (apply(after, false)) {
      picked.set(-1);
    }
  }

  private static Matrix without(Matrix columns, int gone) {
    return Matrix.generate(
        columns.rows(), columns.columns() - 1, (row, k) -> columns.get(row, k < gone ? k : k + 1));
  }

  /** Samples of the open net are changed there; others, such as points by a seed, in the run. */
  private boolean apply(Sample after, boolean added) {
    if (isOpen()) {
      put = after;
      return session.editing().apply(new SetSamples.ByHand(after, added));
    }
    Optional<String> refused = training.learn(net -> after);
    refused.ifPresentOrElse(
        session.notices()::report,
        () -> learned = Optional.of(after).filter(some -> !some.equals(trained().orElse(null))));
    return refused.isEmpty();
  }

  /** The samples that the next one is put to, if any run is there. */
  private Optional<Sample> editable() {
    return isOpen() ? Optional.of(open()) : learned.or(this::trained);
  }

  /** Whether what is trained are the samples that are open. */
  private boolean isOpen() {
    return open() == put || trained().filter(open()::equals).isPresent();
  }

  private Sample open() {
    return session.editing().historyProperty().get().current().sample();
  }

  private Optional<Sample> trained() {
    return training.runsProperty().get().shown().map(run -> run.origin().sample());
  }
}
