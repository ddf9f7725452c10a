package org.chainrule.session.depth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.chainrule.session.Work;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.MapRun;
import org.chainrule.study.depth.Progress;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.stack.RandomNetwork;

/** The maps of depth and weight scale, two at most, as far as they are filled. On the UI thread. */
public final class DepthMaps {

  /** How many maps stand side by side. */
  public static final int MOST = 2;

  private final DepthJobs jobs;
  private final Crew crew;
  private final ReadOnlyObjectWrapper<List<DepthMap>> maps = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final Consumer<? super Throwable> failed;
  private final IntegerProperty networks = new SimpleIntegerProperty(Sampling.USUAL_NETWORKS);
  private Job current = new Job();

  /** Some maps that were started together. */
  private static final class Job {
    volatile boolean cancelled;
    int left;
  }

  /**
   * Creates them; all maps together have one crew.
   *
   * @param failed told once of maps that were started together what kept them from being filled
   */
  DepthMaps(DepthJobs jobs, Crew crew, Consumer<? super Throwable> failed) {
    this.jobs = jobs;
    this.crew = crew;
    this.failed = failed;
  }

  /** The maps, from left to right; none before the first start. */
  public ReadOnlyObjectProperty<List<DepthMap>> mapsProperty() {
    return maps.getReadOnlyProperty();
  }

  /** Whether maps are being filled. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How many nets a cell gets, 1 to {@link Sampling#MOST_NETWORKS}. */
  public IntegerProperty networksProperty() {
    return networks;
  }

  /** How far all maps together are; empty before the first start. */
  public Optional<Progress> progress() {
    List<Progress> each = maps.get().stream().map(DepthMap::progress).toList();
    return each.isEmpty() ? Optional.empty() : Optional.of(together(each));
  }

  /** Maps of the same kind have as much work each. */
  private static Progress together(List<Progress> each) {
    return new Progress(
        each.stream().mapToLong(Progress::networks).sum(),
        each.stream().mapToLong(Progress::total).sum(),
        each.stream().mapToDouble(Progress::share).average().orElse(0),
        each.stream().mapToDouble(Progress::networksPerSecond).sum(),
        each.stream().mapToDouble(Progress::secondsLeft).max().orElse(Double.NaN));
  }

  /** Begins maps of these stacks, at most {@link #MOST}; those before give way to them. */
  void start(List<RandomNetwork> of) {
    cancel();
    List<DepthMap> planned = planned(of);
    List<MapPlan> plans = planned.stream().map(DepthMap::plan).toList();
    Job job = new Job();
    job.left = plans.size();
    current = job;
    maps.set(planned);
    running.set(!plans.isEmpty());
    Crew share = crew.sharedBy(plans.size());
    for (int k = 0; k < plans.size(); k++) {
      int index = k;
      run(job, index, plans.get(index), share);
    }
  }

  /** Returns empty maps of these stacks, at most {@link #MOST}. */
  List<DepthMap> planned(List<RandomNetwork> of) {
    return of.stream()
        .limit(MOST)
        .map(net -> empty(MapPlan.usual(net.stack(), networks.get(), net.seed())))
        .toList();
  }

  /** Stops the maps where they are. What they hold by now stays. */
  public void cancel() {
    current.cancelled = true;
    current = new Job();
    running.set(false);
  }

  private static DepthMap empty(MapPlan plan) {
    int cells = plan.rows() * plan.columns();
    Progress none = new Progress(0, (long) cells * plan.networks(), 0, 0, Double.NaN);
    return new DepthMap(plan, Collections.nCopies(cells, Tally.NONE), none);
  }

  private void run(Job job, int index, MapPlan plan, Crew share) {
    Work work = new Work(jobs.maps(), jobs.ui());
    work.run(
        () ->
            MapRun.run(
                plan,
                share,
                map -> work.tell(() -> job.cancelled, () -> show(job, index, map)),
                () -> job.cancelled),
        whole -> finish(job, index, whole),
        failure -> fail(job, failure));
  }

  private void show(Job job, int index, DepthMap map) {
    if (job == current) {
      List<DepthMap> all = new ArrayList<>(maps.get());
      all.set(index, map);
      maps.set(List.copyOf(all));
    }
  }

  private void finish(Job job, int index, Optional<DepthMap> whole) {
    whole.ifPresent(map -> show(job, index, map));
    job.left--;
    if (job == current && job.left == 0) {
      running.set(false);
    }
  }

  private void fail(Job job, Throwable failure) {
    if (job == current) {
      cancel();
      failed.accept(failure);
    }
  }

  /** Returns the cell so many further from another one, on the next map past the edge of one. */
  MapCell moved(MapCell cell, int deeper, int wider) {
    MapPlan plan = plan(cell.map());
    int row = clamp(cell.row() + deeper, plan.rows());
    int column = cell.column() + wider;
    int map = clamp(cell.map() + Math.floorDiv(column, plan.columns()), maps.get().size());
    column =
        map == cell.map() ? clamp(column, plan.columns()) : Math.floorMod(column, plan.columns());
    return new MapCell(map, row, column, 0);
  }

  /** Returns the cell in the middle of the first map. */
  MapCell middle() {
    MapPlan plan = plan(0);
    return new MapCell(0, plan.rows() / 2, plan.columns() / 2, 0);
  }

  /** Returns what was asked of a map. */
  MapPlan plan(int map) {
    return maps.get().get(map).plan();
  }

  /** Returns the net that a cell stands for. */
  RandomNetwork network(MapCell cell) {
    return plan(cell.map()).network(cell.row(), cell.column(), cell.network());
  }

  /** Returns the cell with another of its nets, around the end to the first. */
  MapCell withNetwork(MapCell cell, int index) {
    int count = plan(cell.map()).networks();
    return new MapCell(cell.map(), cell.row(), cell.column(), Math.floorMod(index, count));
  }

  /** Whether this cell is one of the maps'. */
  boolean has(MapCell cell) {
    return IntStream.range(0, maps.get().size()).anyMatch(map -> map == cell.map());
  }

  private static int clamp(int value, int count) {
    return Math.max(0, Math.min(count - 1, value));
  }
}
