package org.chainrule.session.depth;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.session.Work;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.NetSearch;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.stack.RandomNetwork;

/**
 * The cell of a map that a stack has taken its settings from, and which of its nets is shown. On
 * the UI thread.
 */
public final class PickedCell {

  private final DepthMaps maps;
  private final DepthJobs jobs;
  private final Shower shower;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<MapCell>> cell =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Fate>> missing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Search current = new Search();

  /** Shows a net in the place of the stack that a map was started from. */
  interface Shower {
    void show(int map, RandomNetwork network);
  }

  /** A net that is looked for. */
  private static final class Search {
    volatile boolean cancelled;
  }

  PickedCell(DepthMaps maps, DepthJobs jobs, Shower shower, Consumer<? super Throwable> failed) {
    this.maps = maps;
    this.jobs = jobs;
    this.shower = shower;
    this.failed = failed;
  }

  /** The cell, as long as the stack still stands for it. */
  public ReadOnlyObjectProperty<Optional<MapCell>> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** Whether a net is being looked for. */
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** The fate that was looked for last, if no net of the cell has it. */
  public ReadOnlyObjectProperty<Optional<Fate>> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** Picks a cell of a map: its stack takes the cell's settings, and shows that net of it. */
  public void pick(MapCell picked) {
    if (maps.has(picked)) {
      shower.show(picked.map(), maps.network(picked));
      stop();
      cell.set(Optional.of(picked));
    }
  }

  /** Picks the cell so many further, or the middle of the first map to begin with. */
  public void move(int deeper, int wider) {
    if (!maps.mapsProperty().get().isEmpty()) {
      pick(cell.get().map(from -> maps.moved(from, deeper, wider)).orElseGet(maps::middle));
    }
  }

  /** Shows another net of the cell, counted from 0, around the end to the first. */
  public void network(int index) {
    cell.get().ifPresent(from -> pick(maps.withNetwork(from, index)));
  }

  /** Looks for the next net of the cell with this fate, and shows it. */
  public void find(Fate fate) {
    cell.get().ifPresent(from -> find(fate, from));
  }

  private void find(Fate fate, MapCell from) {
    stop();
    Search search = new Search();
    current = search;
    searching.set(true);
    MapPlan plan = maps.plan(from.map());
    new Work(jobs.slow(), jobs.ui())
        .run(
            () ->
                NetSearch.next(
                    plan, from.row(), from.column(), from.network(), fate, () -> search.cancelled),
            found -> finish(search, fate, found),
            failure -> fail(search, failure));
  }

  private void fail(Search search, Throwable failure) {
    if (search == current) {
      stop();
      failed.accept(failure);
    }
  }

  private void finish(Search search, Fate fate, OptionalInt found) {
    if (search != current) {
      return;
    }
    searching.set(false);
    if (found.isPresent()) {
      network(found.getAsInt());
    } else {
      missing.set(Optional.of(fate));
    }
  }

  private void stop() {
    current.cancelled = true;
    current = new Search();
    searching.set(false);
    missing.set(Optional.empty());
  }

  /** Says that no stack stands for a cell any more. */
  void clear() {
    stop();
    cell.set(Optional.empty());
  }
}
