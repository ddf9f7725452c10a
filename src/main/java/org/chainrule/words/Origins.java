package org.chainrule.words;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows of the texts that were said, as long as somebody holds them, from which message they were
 * made, so that they can be said again in another language.
 */
final class Origins {

  /** What a text was made of. */
  record Origin(Language language, String key, List<Object> arguments) {}

  private static final Map<Held, Origin> MADE = new ConcurrentHashMap<>();
  private static final ReferenceQueue<String> GONE = new ReferenceQueue<>();

  /** The keys of what languages said that were spoken: a message without arguments is that text. */
  private static final Map<Language, Map<String, String>> FORMER = new ConcurrentHashMap<>();

  private Origins() {}

  /** A text as an object, which may go. */
  private static final class Held extends WeakReference<String> {

    private final int hash;

    Held(String text, ReferenceQueue<String> gone) {
      super(text, gone);
      hash = System.identityHashCode(text);
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Held held && get() != null && held.refersTo(get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Notes what a text was made of, and returns it. */
  static String noted(String text, Language language, String key, Object... arguments) {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      MADE.remove(gone);
    }
    if (!text.isEmpty()) {
      MADE.put(new Held(text, GONE), new Origin(language, key, Arrays.asList(arguments)));
    }
    return text;
  }

  /** Keeps the messages of a language that is left. */
  static void keep(Messages former) {
    Map<String, String> keys = new IdentityHashMap<>();
    former.said().forEach((key, text) -> keys.put(text, key));
    FORMER.put(former.language(), keys);
  }

  /** Returns what a text was made of, if it was said. */
  static Optional<Origin> of(String text) {
    Origin made = MADE.get(new Held(text, null));
    return made != null
        ? Optional.of(made)
        : FORMER.entrySet().stream()
            .filter(one -> one.getValue().containsKey(text))
            .findFirst()
            .map(one -> new Origin(one.getKey(), one.getValue().get(text), List.of()));
  }
}
