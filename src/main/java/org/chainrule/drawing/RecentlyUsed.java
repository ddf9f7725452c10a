package org.chainrule.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the answers asked for most recently, up to a bound. Safe to share between threads. */
final class RecentlyUsed<K, V> {

  private final Function<? super K, ? extends V> source;
  private final Map<K, V> answers;

  /**
   * Creates a memory of answers.
   *
   * @param bound how many are kept
   * @param source makes an answer; it is called by one thread at a time
   */
  RecentlyUsed(int bound, Function<? super K, ? extends V> source) {
    this.source = source;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > bound;
          }
        };
  }

  /** Returns the answer, made now or before. */
  synchronized V get(K key) {
    V answer = answers.get(key);
    if (answer == null) {
      answer = source.apply(key);
      answers.put(key, answer);
    }
    return answer;
  }

  /** How many answers are kept now. */
  synchronized int size() {
    return answers.size();
  }
}
