package org.chainrule.words;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From which message a text was made. It is known as long as somebody holds that text, the very
 * object, so that the same can be said again in another language.
 */
final class Origin extends WeakReference<String> {

  private static final Map<Origin, Origin> KNOWN = new ConcurrentHashMap<>();
  private static final ReferenceQueue<String> GONE = new ReferenceQueue<>();

  private final Language language;
  private final String key;
  private final Object[] arguments;
  private final int hash;

  private Origin(
      String text,
      ReferenceQueue<String> gone,
      Language language,
      String key,
      Object... arguments) {
    super(text, gone);
    this.language = language;
    this.key = key;
    this.arguments = arguments;
    hash = System.identityHashCode(text);
  }

  /** Notes what a text was made of. */
  static void note(String text, Language language, String key, Object... arguments) {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      KNOWN.remove(gone);
    }
    if (!text.isEmpty()) {
      Origin origin = new Origin(text, GONE, language, key, arguments);
      KNOWN.put(origin, origin);
    }
  }

  /** Returns what a text was made of, if it was noted. */
  static Optional<Origin> of(String text) {
    return Optional.ofNullable(KNOWN.get(new Origin(text, null, null, null)));
  }

  /** In which language it was said. */
  Language language() {
    return language;
  }

  /** The key of its message. */
  String key() {
    return key;
  }

  /** What was put into its message. */
  Object[] arguments() {
    return arguments.clone();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Origin origin && get() != null && origin.refersTo(get());
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
