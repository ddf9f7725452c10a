package org.chainrule.file.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.Parametric;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Names the keys of a file that sound as if they changed the numbers, although they are only kept:
 * what is misspelt, goes by another name in other programs, stands in the wrong place, or is
 * nothing here.
 */
public final class Misunderstood {

  private static final int MOST_LAYERS = 5;

  /** What is said of a key, and where: the same in several layers is said once. */
  private record Note(Level level, String text) {}

  private final Network network;

  /** What was found of each key, which every layer may have again. */
  private final Map<List<Object>, Optional<OtherKeys.Known>> meant = new HashMap<>();

  private Misunderstood(Network network) {
    this.network = network;
  }

  /** Returns a line each, none if every key is understood, or a note of no consequence. */
  public static List<String> of(Scenario scenario) {
    return scenario.unknown().isEmpty()
        ? List.of()
        : new Misunderstood(scenario.network()).of(UnknownKeys.places(scenario));
  }

  private List<String> of(List<UnknownKeys.Place> places) {
    Map<Note, List<Integer>> layers = new LinkedHashMap<>();
    for (UnknownKeys.Place place : places) {
      note(place)
          .map(text -> new Note(place.level(), text))
          .ifPresent(
              note -> layers.computeIfAbsent(note, n -> new ArrayList<>()).add(place.layer()));
    }
    return layers.entrySet().stream()
        .map(entry -> placed(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String placed(Note note, List<Integer> layers) {
    if (note.level() != Level.LAYER) {
      return Words.of("keys.in." + note.level().id(), note.text());
    }
    String list = Lists.first(MOST_LAYERS, layers.stream().map(String::valueOf).toList());
    return Words.of("keys.in.layer", layers.size(), list, note.text());
  }

  private Optional<String> note(UnknownKeys.Place place) {
    Level level = place.level();
    String key = place.key();
    if (place.layer() > network.depth()) {
      return Optional.empty();
    }
    List<String> owners = level.owners(key);
    if (!owners.isEmpty()) {
      return Optional.of(foreignNumber(key, owners, chosen(place)));
    }
    Optional<OtherKeys.Known> known =
        meant.computeIfAbsent(List.of(level, key), asked -> OtherKeys.meant(level, key));
    if (known.isPresent()) {
      return known
          .filter(other -> !OtherKeys.isIdle(key, other, place.json()))
          .map(other -> asked(note(key), level, other));
    }
    return OtherKeys.changesElsewhere(key, place.json())
        ? Optional.of(note(key))
        : Optional.empty();
  }

  private static String note(String key) {
    return Words.of("keys.note", OneLine.shortened(key));
  }

  private static String asked(String note, Level level, OtherKeys.Known meant) {
    return meant.level() == level
        ? Words.of("keys.meant", note, meant.key())
        : Words.of("keys.meant." + meant.level().id(), note, meant.key());
  }

  private Parametric<?> chosen(UnknownKeys.Place place) {
    return place.level() == Level.LAYER
        ? network.layer(place.layer()).activation()
        : network.loss();
  }

  /** A number that belongs to another activation or loss than the one that is chosen. */
  private static String foreignNumber(String key, List<String> owners, Parametric<?> chosen) {
    String list = Lists.of(owners);
    String note = Words.of("keys.foreign", key, list, chosen.id());
    return chosen.settings().keySet().stream()
        .findFirst()
        .map(own -> Words.of("keys.meant", note, own))
        .orElse(note);
  }
}
