package org.chainrule.app.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.FoundNames;
import org.chainrule.arrays.TableText;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.words.Lists;

/**
 * Makes answers of what was said on the command line: of everything, of all tables, or of one array
 * or table by its name, such as {@code --heading iris=yes}.
 *
 * @param said the texts of each option that was given
 */
record ImportAnswers(Map<Topic, List<String>> said) {

  private static final String PLACES = "(?:x|y|xy|none|[Wb][1-9]\\d{0,3})";
  private static final Pattern PLACE = Pattern.compile(PLACES);

  /** The commas of {@code arr_0=W1,arr_1=b1}. */
  private static final Pattern BETWEEN = Pattern.compile("(?<==" + PLACES + "),");

  /** Refuses what cannot be an answer, whatever the files hold. */
  void check() throws Refusal {
    for (Map.Entry<Topic, List<String>> option : said.entrySet()) {
      for (String text : option.getValue()) {
        check(option.getKey(), text);
      }
    }
  }

  /** Whether the arrays shall go into a net that is there. */
  boolean keepsNet() {
    return List.of("open").equals(said.get(Topic.NET));
  }

  private static void check(Topic topic, String text) throws Refusal {
    if (!topic.words().isEmpty()) {
      requireKnown(topic, text, topic.words());
    } else if (topic == Topic.PLACE) {
      requirePlace(text);
    } else if (topic == Topic.LOSS) {
      OptionText.named(KnownNames.losses(), text);
    } else if (topic == Topic.ACTIVATIONS) {
      for (String name : text.split(",", -1)) {
        OptionText.named(KnownNames.activations(), name.strip());
      }
    }
  }

  private static void requireKnown(Topic topic, String text, List<String> known) throws Refusal {
    String word = topic.isAboutOne() ? text.substring(text.lastIndexOf('=') + 1) : text;
    if (!known.contains(word)) {
      throw wrong("cli.import.badValue", topic, word, Lists.of(known));
    }
  }

  private static void requirePlace(String text) throws Refusal {
    int equals = text.lastIndexOf('=');
    if (equals < 1 || !PLACE.matcher(text.substring(equals + 1)).matches()) {
      throw wrong("cli.import.badPlace", Topic.PLACE, text);
    }
  }

  /**
   * Returns the answers.
   *
   * @param found what they are about
   * @throws Refusal if something is said of what was not found
   */
  Answers of(List<Found> found) throws Refusal {
    Answers answers = Answers.NONE;
    for (Map.Entry<Topic, List<String>> option : said.entrySet()) {
      Topic topic = option.getKey();
      FoundNames names = topic == Topic.PLACE ? new FoundNames(found) : tables(found);
      if (topic.isAboutOne() && names.all().isEmpty()) {
        throw wrong("cli.import.noTables", topic);
      }
      for (String text : option.getValue()) {
        for (String one : topic == Topic.PLACE ? places(text, names) : List.of(text)) {
          answers = with(answers, topic, one, names);
        }
      }
    }
    return answers;
  }

  private static Answers with(Answers answers, Topic topic, String text, FoundNames names)
      throws Refusal {
    String about = topic.isAboutOne() ? about(topic, text, names) : Answers.ALL;
    if (answers.words().containsKey(new Answers.Key(topic, about))) {
      throw wrong("cli.import.twice", topic, text);
    }
    return answers.with(topic, about, about.equals(Answers.ALL) ? text : word(topic, text));
  }

  /** The name of an array may hold commas; else they stand between several arrays. */
  private static List<String> places(String text, FoundNames names) {
    String name = text.substring(0, text.lastIndexOf('='));
    return names.called(name).isEmpty() ? List.of(BETWEEN.split(text)) : List.of(text);
  }

  private static FoundNames tables(List<Found> found) {
    return new FoundNames(found.stream().filter(TableText.class::isInstance).toList());
  }

  /** Returns the id of what is named before the = sign, if it names something. */
  private static String about(Topic topic, String text, FoundNames names) throws Refusal {
    int equals = equals(topic, text);
    if (equals < 0) {
      return Answers.ALL;
    }
    String name = text.substring(0, equals);
    List<Found> called = names.called(name);
    if (called.isEmpty() && isColumns(topic)) {
      return Answers.ALL;
    }
    if (called.isEmpty()) {
      List<String> known = names.all().stream().map(names::of).toList();
      throw wrong("cli.import.notFound", topic, name, Lists.of(known));
    }
    if (called.size() > 1) {
      List<String> ids = called.stream().map(Found::id).toList();
      throw wrong("cli.import.several", topic, name, Lists.of(ids));
    }
    return called.get(0).id();
  }

  private static String word(Topic topic, String text) {
    return text.substring(equals(topic, text) + 1);
  }

  /** The name of an array may hold a = sign, and so may the heading of a column. */
  private static int equals(Topic topic, String text) {
    return isColumns(topic) ? text.indexOf('=') : text.lastIndexOf('=');
  }

  private static boolean isColumns(Topic topic) {
    return topic == Topic.X || topic == Topic.Y;
  }

  private static Refusal wrong(String key, Topic topic, String... more) {
    String option = "--" + topic.id();
    return Refusal.wrongUsage(
        key, Stream.concat(Stream.of(option), Stream.of(more)).toArray(Object[]::new));
  }
}
