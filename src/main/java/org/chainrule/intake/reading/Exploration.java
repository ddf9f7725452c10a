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

  /** Returns the readings that fit as they are; only if there is none, those that need a resize. */
  public List<Fit> fits() {
    List<Fit> whole = all.stream().filter(fit -> !fit.built().resized()).toList();
    return whole.isEmpty() ? all : whole;
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
    return !isDecided()
        && (mattersAlone(fork) || forks.stream().noneMatch(this::mattersAlone) && varies(fork));
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
