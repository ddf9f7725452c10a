package org.chainrule.view.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.depth.DepthMaps;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.study.depth.Progress;
import org.chainrule.study.depth.Sampling;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.words.Words;

/** Of which stacks maps are made, with how many nets, and how far they are. */
public final class MapControls extends VBox {

  private static final NumberScale COUNTS = new NumberScale(10, Sampling.MOST_NETWORKS, true, true);
  private static final double WRITTEN_OUT = 10_000;

  /** As long as what is said while maps run ever gets, but for the rarest of machines. */
  private static final String LONGEST = text(new Progress(0, 1, 1, 999_000, 9999), true);

  private final DepthSession depth;
  private final DepthMaps maps;
  private final HBox choices = new HBox();
  private final List<ToggleButton> stacks = new ArrayList<>();
  private final NumberRow count = NumberRows.bare("networks", COUNTS, this::setCount);
  private final Button start = new Button();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label state = wrapped();
  private final StackPane said = StableWidth.kept(state, LONGEST, none());
  private List<String> names = List.of();

  /**
   * Controls the maps of a session.
   *
   * @param brief whether only the progress is shown
   */
  public MapControls(DepthSession depth, ObservableBooleanValue brief) {
    this.depth = depth;
    this.maps = depth.maps();
    choices.setAlignment(Pos.CENTER_LEFT);
    choices.getStyleClass().add("depth-choices");
    FlowPane beginning = new FlowPane(count, start, bar, said);
    beginning.setRowValignment(VPos.CENTER);
    beginning.getStyleClass().add("depth-flow");
    for (Node control : List.of(choices, count, start)) {
      control.visibleProperty().bind(Bindings.not(brief));
      control.managedProperty().bind(control.visibleProperty());
    }
    getStyleClass().add("depth-map-controls");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(choices, beginning);
    count.show(maps.networksProperty().get());
    maps.networksProperty().addListener(source -> count.show(maps.networksProperty().get()));
    start.setId("depth-start");
    start.getStyleClass().add("accent");
    StableWidth.keep(start, Words.of("depth.control.start"), Words.of("depth.control.cancel"));
    start.setOnAction(event -> depth.toggleMaps());
    fillProgress();
    depth.stacksProperty().addListener(source -> showStacks());
    depth.mappedProperty().addListener(source -> showStacks());
    maps.mapsProperty().addListener(source -> showProgress());
    maps.runningProperty().addListener(source -> showProgress());
    showStacks();
    showProgress();
  }

  private Optional<String> setCount(double number) {
    if (number < 1 || number > Sampling.MOST_NETWORKS) {
      return Optional.of(Words.of("depth.control.count", String.valueOf(Sampling.MOST_NETWORKS)));
    }
    maps.networksProperty().set((int) number);
    return Optional.empty();
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    return label;
  }

  private void fillProgress() {
    bar.setId("depth-progress");
    bar.setAccessibleText(Words.of("depth.maps.progress"));
    bar.setMinWidth(60);
    state.setId("depth-state");
  }

  private void showStacks() {
    List<String> now = depth.names();
    if (!now.equals(names)) {
      names = now;
      stacks.clear();
      IntStream.range(0, names.size()).mapToObj(this::toggle).forEach(stacks::add);
      Label label = new Label(Words.of("depth.control.mapped"));
      label.setMinWidth(USE_PREF_SIZE);
      choices.getChildren().setAll(label);
      choices.getChildren().addAll(stacks);
    }
    for (int k = 0; k < names.size(); k++) {
      stacks.get(k).setSelected(depth.mappedProperty().get().contains(k));
    }
    start.setDisable(depth.mappedProperty().get().isEmpty() && !maps.runningProperty().get());
  }

  private ToggleButton toggle(int index) {
    ToggleButton toggle = StableWidth.narrow(names.get(index));
    toggle.setId("depth-mapped-" + index);
    toggle.setAccessibleText(Words.of("depth.control.mapOf", names.get(index)));
    toggle.setOnAction(
        event -> {
          depth.toggleMapped(index);
          showStacks();
        });
    return toggle;
  }

  private void showProgress() {
    boolean running = maps.runningProperty().get();
    start.setText(Words.of(running ? "depth.control.cancel" : "depth.control.start"));
    Optional<Progress> known = maps.progress();
    bar.setProgress(known.map(Progress::share).orElse(0.0));
    bar.setVisible(known.isPresent());
    state.setText(known.map(p -> text(p, running)).orElseGet(MapControls::none));
  }

  private static String none() {
    return Words.of("depth.maps.none");
  }

  private static String text(Progress progress, boolean running) {
    String done = Words.of("depth.maps.share", Numbers.DEFAULT.percent(rounded(progress.share())));
    if (progress.networksPerSecond() > 0) {
      done += Words.of("depth.maps.rate", thousands(progress.networksPerSecond()));
    }
    if (running && Double.isFinite(progress.secondsLeft())) {
      done += Words.of("depth.maps.left", String.valueOf(Math.round(progress.secondsLeft())));
    }
    return running || progress.share() == 1 ? done : done + Words.of("depth.maps.stopped");
  }

  private static double rounded(double share) {
    return Math.floor(share * 100) / 100;
  }

  private static String thousands(double rate) {
    return rate < WRITTEN_OUT
        ? String.valueOf(Math.round(rate))
        : Words.of("depth.maps.thousands", String.valueOf(Math.round(rate / 1000)));
  }
}
