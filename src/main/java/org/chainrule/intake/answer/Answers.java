package org.chainrule.intake.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said of arrays that are taken in; what was not said is found out, or asked. An
 * answer is a word, as on the command line.
 *
 * @param words the answers
 */
public record Answers(Map<Key, String> words) {

  /** Nothing was said. */
  public static final Answers NONE = new Answers(Map.of());

  /** Of {@link #ALL}: an answer that counts for each array or table without one of its own. */
  public static final String ALL = "";

  /**
   * What an answer is to.
   *
   * @param about the id of the array or table, see {@link org.chainrule.arrays.Found#id}, or {@link
   *     #ALL}
   */
  public record Key(Topic topic, String about) {}

  /** Copies the map. */
  public Answers {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** Returns what was said of all arrays. */
  public Optional<String> of(Topic topic) {
    return Optional.ofNullable(words.get(new Key(topic, ALL)));
  }

  /** Returns what was said of one array or table, or of all. */
  public Optional<String> of(Topic topic, String about) {
    return Optional.ofNullable(words.get(new Key(topic, about))).or(() -> of(topic));
  }

  /** Returns these answers and one more, which takes the place of an earlier one. */
  public Answers with(Topic topic, String about, String word) {
    Map<Key, String> more = new LinkedHashMap<>(words);
    more.put(new Key(topic, about), word);
    return new Answers(more);
  }

  /** Returns these answers and one more about all arrays. */
  public Answers with(Topic topic, String word) {
    return with(topic, ALL, word);
  }

  /** Returns these answers without one. */
  public Answers without(Topic topic, String about) {
    Map<Key, String> fewer = new LinkedHashMap<>(words);
    fewer.remove(new Key(topic, about));
    return new Answers(fewer);
  }
}
