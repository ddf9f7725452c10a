package org.chainrule.drawing.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps the answers asked for most recently, up to a bound. Safe to share between threads: an
 * answer that is known is there at once, even while another thread makes one.
 */
public final class RecentlyUsed<K, V> {

  private final Function<? super K, ? extends V> source;
  private final Map<K, V> answers;

  /** Fair, so that who wants one answer waits for one, and not for all that a job wants. */
  private final ReentrantLock making = new ReentrantLock(true);

  /**
   * Creates a memory of answers.
   *
   * @param bound how many are kept
   * @param source makes an answer; it is called by one thread at a time
   */
  public RecentlyUsed(int bound, Function<? super K, ? extends V> source) {
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
  public V get(K key) {
    V answer = known(key);
    return answer != null ? answer : made(key);
  }

  private V made(K key) {
    making.lock();
    try {
      V answer = known(key);
      if (answer == null) {
        answer = source.apply(key);
        keep(key, answer);
      }
      return answer;
    } finally {
      making.unlock();
    }
  }

  private synchronized V known(K key) {
    return answers.get(key);
  }

  private synchronized void keep(K key, V answer) {
    answers.put(key, answer);
  }

  /** Whether the answer is kept. */
  public synchronized boolean has(K key) {
    return answers.containsKey(key);
  }

  /** How many answers are kept now. */
  synchronized int size() {
    return answers.size();
  }
}
