package org.chainrule.intake.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;

/**
 * All readings that agree with what was said.
 *
 * @param forks where ways part
 * @param all the readings that fit
 * @param misfit why one does not fit, if any does not
 */
public record Exploration(List<Fork> forks, List<Fit> all, Optional<Misfit> misfit) {

  /**
   * Returns the readings that fit as they are; only if there is none, those that need a resize.
   * What is far-fetched counts only if nothing else fits.
   */
  public List<Fit> fits() {
    List<Fit> whole = all.stream().filter(fit -> !fit.built().resized()).toList();
    List<Fit> fits = whole.isEmpty() ? all : whole;
    List<Fit> near = fits.stream().filter(fit -> !fit.isFarFetched()).toList();
    return near.isEmpty() ? fits : near;
  }

  public boolean needsResize() {
    return !all.isEmpty() && fits().get(0).built().resized();
  }

  /** Returns the first reading that fits. */
  public Optional<Fit> first() {
    return fits().stream().findFirst();
  }

  /** Whether nothing is missing that only a person can say, so that there is a loss. */
  public boolean isComplete() {
    return forks.stream().noneMatch(Fork::mustBeSaid);
  }

  /** Whether all readings come to the same. */
  public boolean isDecided() {
    return fits().stream().map(fit -> fit.built().scenario()).distinct().count() == 1;
  }

  /** Whether something else comes of it if another way is taken here. */
  public boolean matters(Fork fork) {
    if (isDecided()) {
      return false;
    }
    return fork.topic().comesFirst()
        ? parts(fork)
        : mattersAlone(fork) || forks.stream().noneMatch(this::mattersAlone) && varies(fork);
  }

  /** Whether the ways that begin here lead to different scenarios, whatever is chosen later. */
  private boolean parts(Fork fork) {
    Map<Optional<String>, Set<Scenario>> ways = new HashMap<>();
    for (Fit fit : fits()) {
      ways.computeIfAbsent(fit.at(fork), key -> new HashSet<>()).add(fit.built().scenario());
    }
    return new HashSet<>(ways.values()).size() > 1;
  }

  private boolean varies(Fork fork) {
    return fits().stream().map(fit -> fit.at(fork)).distinct().count() > 1;
  }

  /**
   * Whether two readings that part only here come to different scenarios. What classes count from
   * is of no account where it is asked whether there are classes.
   */
  private boolean mattersAlone(Fork fork) {
    Map<Map<Answers.Key, String>, Set<Scenario>> groups = new HashMap<>();
    for (Fit fit : fits()) {
      Map<Answers.Key, String> others = new HashMap<>(fit.chosen());
      others.remove(fork.key());
      if (fork.topic() == Topic.TARGETS) {
        others.keySet().removeIf(key -> key.topic() == Topic.CLASSES);
      }
      groups.computeIfAbsent(others, key -> new HashSet<>()).add(fit.built().scenario());
    }
    return varies(fork) && groups.values().stream().anyMatch(scenarios -> scenarios.size() > 1);
  }
}
