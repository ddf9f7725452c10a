package org.chainrule.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainrule.network.scenario.Scenario;

/**
 * All that a lesson file holds. Immutable.
 *
 * @param name what a person calls it, may be empty
 * @param teaches in a sentence what it teaches, may be empty
 * @param brief whether the clicker goes from stop to stop and turns no pages on the way
 * @param scenarios what is shown, each under what its stops call it
 * @param stops the stops in order; each names one of the scenarios
 * @param unknown the keys of the file that the program does not know, each with its JSON text
 */
public record Lesson(
    String name,
    String teaches,
    boolean brief,
    Map<String, LessonScenario> scenarios,
    List<Stop> stops,
    Map<String, String> unknown) {

  /** The most stops that a lesson has. */
  public static final int MOST_STOPS = 500;

  /** Nothing yet. */
  public static final Lesson EMPTY = new Lesson("", "", false, Map.of(), List.of(), Map.of());

  /** Copies the collections, and checks that every stop has its scenario. */
  public Lesson {
    scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    stops = List.copyOf(stops);
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    for (Stop stop : stops) {
      if (!scenarios.containsKey(stop.scenario())) {
        throw new IllegalArgumentException("no scenario " + stop.scenario());
      }
    }
    if (stops.size() > MOST_STOPS) {
      throw new IllegalArgumentException("too many stops: " + stops.size());
    }
  }

  /** Returns the scenario that a stop shows. */
  public Scenario scenario(int stop) {
    return scenarios.get(stops.get(stop).scenario()).scenario();
  }

  /** Whether a stop shows the same scenario as the one before, so that steps may lead there. */
  public boolean goesOn(int stop) {
    return stop > 0 && stops.get(stop).scenario().equals(stops.get(stop - 1).scenario());
  }

  /** Whether the lesson has room for another stop. */
  public boolean hasRoom() {
    return stops.size() < MOST_STOPS;
  }

  /** The same under another name. */
  public Lesson named(String newName) {
    return new Lesson(newName, teaches, brief, scenarios, stops, unknown);
  }

  /** The same that teaches something else. */
  public Lesson teaching(String newTeaches) {
    return new Lesson(name, newTeaches, brief, scenarios, stops, unknown);
  }

  /** The same, whose clicker turns pages or does not. */
  public Lesson brief(boolean newBrief) {
    return new Lesson(name, teaches, newBrief, scenarios, stops, unknown);
  }

  /** The same with another stop in the place of one. */
  public Lesson with(int index, Stop stop) {
    List<Stop> all = new ArrayList<>(stops);
    all.set(index, stop);
    return new Lesson(name, teaches, brief, scenarios, all, unknown);
  }

  /** The same with one more view, before which stand so many stops. */
  public Lesson withView(int index, Scenario shown, View view) {
    Lesson holding = holding(shown);
    List<Stop> all = new ArrayList<>(stops);
    all.add(index, new Stop(holding.keyOf(shown).orElseThrow(), view));
    return new Lesson(name, teaches, brief, holding.scenarios, all, unknown);
  }

  /** The same in which a stop shows something else, of which the same is said. */
  public Lesson showing(int index, Scenario shown, View view) {
    Stop before = stops.get(index);
    Lesson holding = holding(shown);
    Stop stop = before.showing(holding.keyOf(shown).orElseThrow(), view);
    return holding.with(index, stop).withoutUnused(before.scenario());
  }

  /** The same without a stop, and without its scenario if no other stop shows it. */
  public Lesson without(int index) {
    List<Stop> all = new ArrayList<>(stops);
    Stop gone = all.remove(index);
    return new Lesson(name, teaches, brief, scenarios, all, unknown).withoutUnused(gone.scenario());
  }

  private Lesson withoutUnused(String key) {
    if (stops.stream().anyMatch(stop -> stop.scenario().equals(key))) {
      return this;
    }
    Map<String, LessonScenario> less = new LinkedHashMap<>(scenarios);
    less.remove(key);
    return new Lesson(name, teaches, brief, less, stops, unknown);
  }

  /** The same with a stop in another place. */
  public Lesson moved(int from, int to) {
    List<Stop> all = new ArrayList<>(stops);
    all.add(to, all.remove(from));
    return new Lesson(name, teaches, brief, scenarios, all, unknown);
  }

  /** The same whose file holds every scenario, so that it can stand anywhere. */
  public Lesson selfContained() {
    Map<String, LessonScenario> all = new LinkedHashMap<>();
    scenarios.forEach((key, shown) -> all.put(key, LessonScenario.inside(shown.scenario())));
    return new Lesson(name, teaches, brief, all, stops, unknown);
  }

  /** The same with a scenario, which is not taken in again if it is there. */
  private Lesson holding(Scenario shown) {
    if (keyOf(shown).isPresent()) {
      return this;
    }
    Map<String, LessonScenario> more = new LinkedHashMap<>(scenarios);
    more.put(freeKey(shown.name()), LessonScenario.inside(shown));
    return new Lesson(name, teaches, brief, more, stops, unknown);
  }

  private Optional<String> keyOf(Scenario shown) {
    return scenarios.entrySet().stream()
        .filter(entry -> entry.getValue().scenario().equals(shown))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A short key that says what it is of. */
  private String freeKey(String scenarioName) {
    String plain =
        scenarioName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "net" : plain;
    String key = base;
    for (int number = 2; scenarios.containsKey(key); number++) {
      key = base + "-" + number;
    }
    return key;
  }
}
