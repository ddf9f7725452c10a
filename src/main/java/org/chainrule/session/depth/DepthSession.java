package org.chainrule.session.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.chainrule.explain.study.StackNames;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.session.Notices;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/**
 * The depth study that is open: up to four stacks side by side, which of them and which layer is
 * looked at, and the maps. Lives on the UI thread.
 */
public final class DepthSession {

  /** How many stacks stand side by side. */
  public static final int MOST_STACKS = 4;

  private static final int DEPTH = 20;
  private static final int WIDTH = 8;
  private static final long SEED = 42;

  private final Settings settings;
  private final FramePause pause = new FramePause();
  private final DepthMaps maps;
  private final PickedCell picked;
  private final StackJobs jobs;
  private final ReadOnlyObjectWrapper<List<StudiedStack>> stacks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper layer = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyObjectWrapper<List<Integer>> mapped =
      new ReadOnlyObjectWrapper<>(List.of(0, 2));
  private final BooleanProperty together = new SimpleBooleanProperty(true);
  private final BooleanProperty weightGradients = new SimpleBooleanProperty();
  private final BooleanProperty lostUpdates = new SimpleBooleanProperty();
  private final DoubleProperty rate = new SimpleDoubleProperty(0.1);

  /** What is wanted of each stack. */
  private List<StudyRequest> requests = List.of();

  /** Which stacks the maps were started from. */
  private List<Integer> started = List.of();

  /**
   * Begins with σ and tanh after Xavier, and ReLU after He.
   *
   * @param notices tell a person what kept a study from being done
   */
  public DepthSession(Settings settings, DepthJobs jobs, Notices notices) {
    this.settings = settings;
    Crew crew = new Crew(jobs.threads(), pause);
    this.maps = new DepthMaps(jobs, crew, notices::fail);
    this.picked = new PickedCell(maps, jobs, this::showOfMap, notices::fail);
    this.jobs = new StackJobs(jobs, crew, this::learn, notices::fail);
    settings.digitsProperty().addListener(source -> studyAgain());
    settings.languageProperty().addListener(source -> studyAgain());
    rate.addListener(source -> studyAgain());
    show(
        Stream.of(
                stack(Activations.SIGMOID, Initialisation.XAVIER),
                stack(Activations.TANH, Initialisation.XAVIER),
                stack(Activations.RELU, Initialisation.HE))
            .map(stack -> StudiedStack.of(new RandomNetwork(stack, SEED)))
            .toList());
  }

  private static Stack stack(Activation activation, Initialisation initialisation) {
    return new Stack(DEPTH, WIDTH, activation, initialisation, 1, 0, Losses.MSE);
  }

  /** Says that the window begins to make a frame: meanwhile it is left a processor. */
  public void frameBegins() {
    pause.frameBegins();
  }

  /** The stacks, one to four. */
  public ReadOnlyObjectProperty<List<StudiedStack>> stacksProperty() {
    return stacks.getReadOnlyProperty();
  }

  /** What the stacks are called, in their order. */
  public List<String> names() {
    return StackNames.of(stacks.get().stream().map(StudiedStack::stack).toList());
  }

  /** Which of the stacks is looked at, from 0. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The stack that is looked at. */
  public StudiedStack chosen() {
    return stacks.get().get(chosen.get());
  }

  /** Which layer of that stack is looked at, 1 nearest the input. */
  public ReadOnlyIntegerProperty layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** The maps. */
  public DepthMaps maps() {
    return maps;
  }

  /** Of which stacks maps are made, at most two, each counted from 0. */
  public ReadOnlyObjectProperty<List<Integer>> mappedProperty() {
    return mapped.getReadOnlyProperty();
  }

  /** The cell of a map that a stack has taken its settings from. */
  public PickedCell picked() {
    return picked;
  }

  /** Whether a change of anything but the activation is one of all stacks. */
  public BooleanProperty togetherProperty() {
    return together;
  }

  /** Whether ‖dℓ/dW‖ is shown instead of ‖dℓ/dz‖. */
  public BooleanProperty weightGradientsProperty() {
    return weightGradients;
  }

  /** Whether it is shown which weights would not move. */
  public BooleanProperty lostUpdatesProperty() {
    return lostUpdates;
  }

  /** The learning rate η by which that is judged; a positive number. */
  public DoubleProperty rateProperty() {
    return rate;
  }

  /** Looks at a stack. */
  public void choose(int index) {
    chosen.set(Math.floorMod(index, stacks.get().size()));
    chooseLayer(layer.get());
  }

  /**
   * Looks at the nets of a stack, from layer 1 on: at the one that has its settings, else at
   * another beside those that there are, or in the place of the one that is looked at if there are
   * four.
   */
  public void study(Stack stack) {
    int known = stacks.get().stream().map(StudiedStack::stack).toList().indexOf(stack);
    if (known < 0) {
      add();
      replace(false, net -> new RandomNetwork(stack, net.seed()));
      picked.clear();
    } else {
      choose(known);
    }
    chooseLayer(1);
  }

  /** Looks at a layer; past either end, at that end. */
  public void chooseLayer(int number) {
    layer.set(Math.max(1, Math.min(chosen().stack().depth(), number)));
  }

  /**
   * Changes the stack that is looked at, or all of them if they go together.
   *
   * @return why not, if the change is refused; then nothing changes
   */
  public Optional<String> change(UnaryOperator<Stack> edit) {
    return changeNets(
        together.get(), net -> new RandomNetwork(edit.apply(net.stack()), net.seed()));
  }

  /** Gives the stack that is looked at another activation. */
  public void setActivation(Activation activation) {
    changeNets(false, net -> new RandomNetwork(net.stack().withActivation(activation), net.seed()));
  }

  /** Looks at the nets of another seed. */
  public void setSeed(long seed) {
    changeNets(together.get(), net -> new RandomNetwork(net.stack(), seed));
  }

  /** Shows the next net: of the cell that was picked, or else of the next seed. */
  public void nextNetwork(int by) {
    picked
        .cellProperty()
        .get()
        .ifPresentOrElse(
            from -> picked.network(from.network() + by),
            () -> setSeed(chosen().network().seed() + by));
  }

  private Optional<String> changeNets(boolean all, UnaryOperator<RandomNetwork> edit) {
    try {
      List<RandomNetwork> before = networks();
      replace(all, edit);
      if (!networks().equals(before)) {
        picked.clear();
      }
      return Optional.empty();
    } catch (InvalidStackException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private List<RandomNetwork> networks() {
    return stacks.get().stream().map(StudiedStack::network).toList();
  }

  private void replace(boolean all, UnaryOperator<RandomNetwork> edit) {
    List<StudiedStack> next = new ArrayList<>();
    for (int k = 0; k < stacks.get().size(); k++) {
      StudiedStack old = stacks.get().get(k);
      next.add(all || k == chosen.get() ? old.wanting(edit.apply(old.network())) : old);
    }
    show(next);
  }

  /** Adds a stack like the one that is looked at, and looks at it; nothing if there are four. */
  public void add() {
    if (stacks.get().size() < MOST_STACKS) {
      List<StudiedStack> next = new ArrayList<>(stacks.get());
      next.add(chosen());
      show(next);
      choose(next.size() - 1);
    }
  }

  /** Takes the stack away that is looked at, unless it is the only one. */
  public void remove() {
    int gone = chosen.get();
    if (stacks.get().size() == 1) {
      return;
    }
    List<StudiedStack> next = new ArrayList<>(stacks.get());
    next.remove(gone);
    chosen.set(Math.min(gone, next.size() - 1));
    picked.clear();
    mapped.set(without(mapped.get(), gone));
    started = List.of();
    show(next);
  }

  private static List<Integer> without(List<Integer> indexes, int gone) {
    return indexes.stream()
        .filter(index -> index != gone)
        .map(index -> index > gone ? index - 1 : index)
        .toList();
  }

  /** Takes a stack's map in or leaves it out; with too many, the oldest one is left out. */
  public void toggleMapped(int index) {
    List<Integer> next = new ArrayList<>(mapped.get());
    if (!next.remove(Integer.valueOf(index))) {
      next.add(index);
    }
    int over = Math.max(0, next.size() - DepthMaps.MOST);
    mapped.set(next.subList(over, next.size()).stream().sorted().toList());
  }

  /** The maps that would be started now, empty. */
  public List<DepthMap> plannedMaps() {
    return maps.planned(networksToMap());
  }

  /** Begins the maps of the stacks that are to have one. */
  public void startMaps() {
    picked.clear();
    started = mapped.get();
    maps.start(networksToMap());
  }

  private List<RandomNetwork> networksToMap() {
    return mapped.get().stream().map(index -> stacks.get().get(index).network()).toList();
  }

  /** Begins the maps, or stops them if they are being filled. */
  public void toggleMaps() {
    if (maps.runningProperty().get()) {
      maps.cancel();
    } else {
      startMaps();
    }
  }

  private void showOfMap(int map, RandomNetwork network) {
    if (map < started.size()) {
      choose(started.get(map));
    }
    replace(false, net -> network);
  }

  private void show(List<StudiedStack> next) {
    List<StudiedStack> now = next.stream().map(this::asFarAsKnown).toList();
    requests = now.stream().map(this::request).toList();
    stacks.set(now);
    chooseLayer(layer.get());
    jobs.want(requests);
  }

  /** What is wanted already is not studied again: whoever wants it too takes what is known. */
  private StudiedStack asFarAsKnown(StudiedStack wanting) {
    int known = requests.indexOf(request(wanting));
    return known < 0 ? wanting : stacks.get().get(known);
  }

  private StudyRequest request(StudiedStack stack) {
    return new StudyRequest(stack.network(), settings.numbers(), rate.get(), Words.language());
  }

  private void studyAgain() {
    show(stacks.get().stream().map(stack -> stack.wanting(stack.network())).toList());
  }

  private void learn(StudyRequest request, UnaryOperator<StudiedStack> news) {
    stacks.set(
        IntStream.range(0, stacks.get().size())
            .mapToObj(k -> stacks.get().get(k))
            .map(stack -> request(stack).equals(request) ? news.apply(stack) : stack)
            .toList());
  }
}
