package org.chainrule.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a class is asked to do by itself at a stop.
 *
 * @param kind how
 * @param step the id of the step that is done or that is wrong, if it is said which
 * @param seed which of several it is: which question, which fault; of numbers and lines which fresh
 *     ones, and 0 leaves them as they are
 * @param unknown the keys of the file that the program does not know, each with its JSON text
 */
public record Exercise(Kind kind, Optional<String> step, long seed, Map<String, String> unknown) {

  /** The largest seed that a file can have: in JSON a larger number may lose its last digits. */
  public static final long LARGEST_SEED = 999_999_999_999_999L;

  /** How something is done. */
  public enum Kind {
    /** The numbers of the mirror are filled in. */
    FILL("fill-in"),
    /** The formula of a step is typed. */
    LINE("type-line"),
    /** A question is answered by a click. */
    UNIT("which-unit"),
    /** A step that is done wrongly is found. */
    FAULT("find-fault");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name in files. */
    public String id() {
      return id;
    }
  }

  /** Copies the map and checks the seed. */
  public Exercise {
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException("no seed: " + seed);
    }
  }

  /** An exercise of a kind. */
  public Exercise(Kind kind, Optional<String> step, long seed) {
    this(kind, step, seed, Map.of());
  }
}
