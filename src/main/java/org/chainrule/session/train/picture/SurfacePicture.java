package org.chainrule.session.train.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Training;
import org.chainrule.study.landscape.SurfaceStudy;
import org.chainrule.study.landscape.Track;
import org.chainrule.study.landscape.TwoWeights;
import org.chainrule.study.landscape.Window;
import org.chainrule.study.train.Run;

/**
 * The loss over two weights around the state that is looked at, and the ways that the runs took
 * there. Lives on the UI thread.
 *
 * @param <C> what is drawn up of it
 */
public final class SurfacePicture<C> {

  private static final double LEAST = 1;

  /** How much of the window is its rim, into which the state does not come without moving it. */
  private static final double RIM = 0.08;

  /** A window that is so many times as wide as it need be is one of a run that diverged. */
  private static final double WILD = 1000;

  private final Training training;
  private final Following<Asked, Shown<C>> following;
  private final ReadOnlyObjectWrapper<Optional<Pair>> pair =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty logarithmic = new SimpleBooleanProperty(true);
  private final Ways ways = new Ways();
  private Window window;

  /** The weights, one to the right and one upwards. */
  public record Pair(Target across, Target up) {}

  private record Asked(
      Look look, Pair pair, Window window, boolean logarithmic, List<KeptRun> runs) {}

  /**
   * The way of a run.
   *
   * @param run the run
   * @param marks where it was, from its beginning
   */
  public record Way(KeptRun run, List<Track.Mark> marks) {}

  /**
   * What is shown.
   *
   * @param look the state that it is of
   * @param study the loss around it
   * @param ways the ways of the runs up to its iteration
   * @param drawn what was drawn up of the loss
   */
  public record Shown<C>(Look look, SurfaceStudy study, List<Way> ways, C drawn) {}

  /** What is to be drawn up: the loss, and whether on a scale of powers of ten. */
  public record Surface(SurfaceStudy study, boolean logarithmic) {}

  /**
   * Follows the state that is looked at.
   *
   * @param drawUp draws it up, on another thread
   */
  public SurfacePicture(Training training, Function<Surface, C> drawUp) {
    this.training = training;
    this.following =
        training.following(
            (asked, known, cancelled) -> {
              List<Way> found = ways.of(asked, cancelled);
              SurfaceStudy.of(
                  asked.look.trace(),
                  asked.pair.across,
                  asked.pair.up,
                  asked.window,
                  cancelled,
                  study ->
                      known.accept(
                          new Shown<>(
                              asked.look,
                              study,
                              found,
                              drawUp.apply(new Surface(study, asked.logarithmic)))));
            });
    training.lookProperty().addListener(source -> ask());
    training.runsProperty().addListener(source -> ask());
    logarithmic.addListener(source -> ask());
    ask();
  }

  /** Where runs were, as far as it was looked at; on the thread of the pictures alone. */
  private static final class Ways {

    private final Map<Run, Track> tracks = new WeakHashMap<>();
    private Pair of;

    List<Way> of(Asked asked, BooleanSupplier cancelled) {
      if (!asked.pair.equals(of)) {
        tracks.clear();
        of = asked.pair;
      }
      List<Way> ways = new ArrayList<>();
      for (KeptRun run : asked.runs) {
        ways.add(new Way(run, marks(run, asked.look.iteration(), cancelled)));
      }
      return ways;
    }

    private List<Track.Mark> marks(KeptRun run, int until, BooleanSupplier cancelled) {
      List<Track.Mark> marks = new ArrayList<>();
      run.origin()
          .from()
          .ifPresent(
              parent ->
                  marks.addAll(
                      marks(parent, Math.min(until, run.origin().iteration()), cancelled)));
      Run own = run.run();
      int last = Math.min(until, own.last());
      if (last >= own.first()) {
        Track track =
            tracks.getOrDefault(own, Track.NONE).followed(own, last, of.across, of.up, cancelled);
        tracks.put(own, track);
        marks.addAll(track.until(last).marks());
      }
      return marks;
    }
  }

  /** What is shown; of the state before until that of now is worked out. */
  public ReadOnlyObjectProperty<Optional<Shown<C>>> shownProperty() {
    return following.answerProperty();
  }

  /** Whether anyone looks. */
  public BooleanProperty activeProperty() {
    return following.activeProperty();
  }

  /** The two weights; nothing before there is a net. */
  public ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /** Whether the shades and the lines stand for powers of ten. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  private void ask() {
    Optional<Look> seen = training.lookProperty().get();
    seen.ifPresent(this::ask);
  }

  private void ask(Look look) {
    if (pair.get().filter(now -> fits(now, look.state().network())).isEmpty()) {
      choose(steepest(look));
    }
    if (pair.get().isPresent()) {
      window = window(look, pair.get().get());
      following.ask(
          new Asked(
              look,
              pair.get().get(),
              window,
              logarithmic.get(),
              training.runsProperty().get().all()));
    }
  }

  private static boolean fits(Pair pair, Network network) {
    return fits(pair.across, network) && fits(pair.up, network);
  }

  private static boolean fits(Target entry, Network network) {
    if (!network.parameters().contains(entry.name().variable())) {
      return false;
    }
    Matrix matrix = network.parameter(entry.name().variable());
    return entry.row() < matrix.rows() && entry.column() < matrix.columns();
  }

  /** The two entries with the largest gradients; nothing if there are not two. */
  private static Optional<Pair> steepest(Look look) {
    List<Target> entries = SurfaceStudy.steepest(look.trace());
    return entries.size() < 2
        ? Optional.empty()
        : Optional.of(new Pair(entries.get(0), entries.get(1)));
  }

  private void choose(Optional<Pair> wanted) {
    window = null;
    pair.set(wanted);
  }

  /** Takes the two weights whose gradients are the largest at the state that is looked at. */
  public void takeSteepest() {
    training.lookProperty().get().ifPresent(look -> choose(steepest(look)));
    ask();
  }

  /** Takes another weight to the right; if it is the one upwards, they change places. */
  public void takeAcross(Target entry) {
    take(now -> new Pair(entry, entry.equals(now.up) ? now.across : now.up));
  }

  /** Takes another weight upwards; if it is the one to the right, they change places. */
  public void takeUp(Target entry) {
    take(now -> new Pair(entry.equals(now.across) ? now.up : now.across, entry));
  }

  private void take(UnaryOperator<Pair> edit) {
    choose(pair.get().map(edit));
    ask();
  }

  /** The window stays as it is while the state is well inside. */
  private Window window(Look look, Pair now) {
    double x = TwoWeights.entry(look.state().network(), now.across);
    double y = TwoWeights.entry(look.state().network(), now.up);
    double needed = half(x, y, look, now);
    boolean wild = window != null && window.width() / 2 > WILD * needed;
    if (window != null && !wild && window.scaled(1 - 2 * RIM).contains(x, y)) {
      return window;
    }
    double half = window == null || wild ? needed : window.width() / 2;
    return new Window(x - half, x + half, y - half, y + half);
  }

  /** So that the beginning of the run is in it. */
  private static double half(double x, double y, Look look, Pair now) {
    Network begin = look.run().origin().beginning();
    double moved =
        Math.max(
            Math.abs(x - TwoWeights.entry(begin, now.across)),
            Math.abs(y - TwoWeights.entry(begin, now.up)));
    return Math.max(LEAST, Math.ceil(1.4 * moved)) * 1.5;
  }

  /** Shows more of the surface, or less, around the state that is looked at. */
  public void zoom(double factor) {
    if (window != null && pair.get().isPresent() && training.lookProperty().get().isPresent()) {
      Network now = training.lookProperty().get().get().state().network();
      double x = TwoWeights.entry(now, pair.get().get().across);
      double y = TwoWeights.entry(now, pair.get().get().up);
      double half = window.width() / 2 * factor;
      window = new Window(x - half, x + half, y - half, y + half);
      ask();
    }
  }

  /** Shows as much as holds the beginning of the run and the state that is looked at. */
  public void fit() {
    window = null;
    ask();
  }
}
