package org.chainrule.explain.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.words.Words;

/**
 * Running text with formulas and stressed words in it. In the message bundle a formula stands in
 * {@code $…$}, typed as a person would type it, and stressed words in {@code **…**}.
 *
 * @param runs the pieces in reading order
 */
public record Prose(List<Run> runs) {

  private static final Pattern MARKUP =
      Pattern.compile("\\$([^$]+)\\$|\\*\\*(.+?)\\*\\*|([\uE000-\uE0FF])");

  /** The first of the characters that stand for arguments which are no text. */
  private static final char FIRST_PLACE = '\uE000';

  /** A piece of running text. */
  public sealed interface Run {}

  /**
   * Words.
   *
   * @param strong whether they are stressed
   */
  public record Text(String text, boolean strong) implements Run {}

  /** A formula among the words. */
  public record Math(Formula formula) implements Run {}

  /** Copies the list; words that stand beside each other become one piece. */
  public Prose {
    runs = List.copyOf(merged(runs));
  }

  private static List<Run> merged(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run run : runs) {
      int last = merged.size() - 1;
      if (last >= 0
          && run instanceof Text text
          && merged.get(last) instanceof Text before
          && before.strong() == text.strong()) {
        merged.set(last, new Text(before.text() + text.text(), text.strong()));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }

  /** A text without any markup. */
  public static Prose plain(String text) {
    return new Prose(List.of(new Text(text, false)));
  }

  /** A formula alone. */
  public static Prose math(Formula formula) {
    return new Prose(List.of(new Math(formula)));
  }

  /** A text that is stressed as a whole. */
  public static Prose strong(String text) {
    return new Prose(List.of(new Text(text, true)));
  }

  /**
   * Returns a message of the bundle with its arguments put in.
   *
   * @param arguments formulas, other prose, strings or whole numbers
   */
  public static Prose of(String key, Object... arguments) {
    Object[] texts = arguments.clone();
    for (int k = 0; k < texts.length; k++) {
      if (texts[k] instanceof Formula || texts[k] instanceof Prose) {
        texts[k] = String.valueOf((char) (FIRST_PLACE + k));
      }
    }
    return new Markup(arguments).read(Words.of(key, texts));
  }

  /** Puts texts of prose one behind the other. */
  public static Prose joined(String separator, List<Prose> parts) {
    List<Run> runs = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      if (k > 0) {
        runs.add(new Text(separator, false));
      }
      runs.addAll(parts.get(k).runs());
    }
    return new Prose(runs);
  }

  /** Returns the text without any markup, its formulas in plain characters. */
  public String plainText() {
    return text(Plain::of);
  }

  /** Returns the text as it is read aloud, its formulas in words. */
  public String spokenText() {
    return text(Spoken::of);
  }

  private String text(Function<Formula, String> written) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append(run instanceof Math math ? written.apply(math.formula()) : ((Text) run).text());
    }
    return text.toString();
  }

  /** Every formula of it. */
  Stream<Formula> formulas() {
    return runs.stream()
        .flatMap(run -> run instanceof Math math ? Stream.of(math.formula()) : Stream.empty());
  }

  /** Reads the markup of a message whose arguments have places in it. */
  private record Markup(Object[] arguments) {

    Prose read(String message) {
      List<Run> runs = new ArrayList<>();
      Matcher matcher = MARKUP.matcher(message);
      int end = 0;
      while (matcher.find()) {
        addText(runs, message.substring(end, matcher.start()));
        if (matcher.group(1) != null) {
          runs.add(new Math(formula(matcher.group(1))));
        } else if (matcher.group(2) != null) {
          addStrong(runs, matcher.group(2));
        } else {
          add(runs, arguments[matcher.group(3).charAt(0) - FIRST_PLACE]);
        }
        end = matcher.end();
      }
      addText(runs, message.substring(end));
      return new Prose(runs);
    }

    /** Formulas and other prose among stressed words are set as they are. */
    private void addStrong(List<Run> runs, String words) {
      for (Run run : read(words).runs()) {
        runs.add(run instanceof Text text ? new Text(text.text(), true) : run);
      }
    }

    private static void add(List<Run> runs, Object argument) {
      if (argument instanceof Formula formula) {
        runs.add(new Math(formula));
      } else {
        runs.addAll(((Prose) argument).runs());
      }
    }

    private static void addText(List<Run> runs, String text) {
      if (!text.isEmpty()) {
        runs.add(new Text(text, false));
      }
    }

    private Formula formula(String typed) {
      StringBuilder named = new StringBuilder();
      typed
          .chars()
          .forEach(c -> named.append(isPlace(c) ? "{" + (c - FIRST_PLACE) + "}" : (char) c));
      try {
        return Reader.ofProse(this::argument).read(named.toString());
      } catch (UnreadableException e) {
        throw new IllegalArgumentException("No formula in the bundle: " + typed, e);
      }
    }

    private boolean isPlace(int c) {
      return c >= FIRST_PLACE && c < FIRST_PLACE + arguments.length;
    }

    private Optional<Formula> argument(String name) {
      boolean place = name.startsWith("{");
      return place
          ? Optional.of((Formula) arguments[Integer.parseInt(name.substring(1, name.length() - 1))])
          : Optional.empty();
    }
  }
}
