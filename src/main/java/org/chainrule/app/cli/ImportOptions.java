package org.chainrule.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainrule.intake.answer.Topic;
import picocli.CommandLine.Option;

/** What can be said on the command line of arrays that are imported. */
final class ImportOptions {

  @Option(names = "--samples", paramLabel = "AXIS", description = "${bundle:cli.import.samples}")
  private String samples;

  @Option(names = "--weights", paramLabel = "AXES", description = "${bundle:cli.import.weights}")
  private String weights;

  @Option(names = "--place", paramLabel = "ARRAY=PLACE", description = "${bundle:cli.import.place}")
  private List<String> places = new ArrayList<>();

  @Option(names = "--biases", paramLabel = "WHAT", description = "${bundle:cli.import.biases}")
  private String biases;

  @Option(
      names = "--activations",
      paramLabel = "NAMES",
      description = "${bundle:cli.import.activations}")
  private String activations;

  @Option(names = "--loss", paramLabel = "NAME", description = "${bundle:cli.import.loss}")
  private String loss;

  @Option(names = "--targets", paramLabel = "KIND", description = "${bundle:cli.import.targets}")
  private String targets;

  @Option(names = "--classes", paramLabel = "N", description = "${bundle:cli.import.classes}")
  private String classes;

  @Option(names = "--net", paramLabel = "NET", description = "${bundle:cli.import.net}")
  private String net;

  @Option(names = "--resize", paramLabel = "ANSWER", description = "${bundle:cli.import.resize}")
  private String resize;

  @Option(
      names = "--delimiter",
      paramLabel = "[TABLE=]NAME",
      description = "${bundle:cli.import.delimiter}")
  private List<String> delimiters = new ArrayList<>();

  @Option(
      names = "--numbers",
      paramLabel = "[TABLE=]STYLE",
      description = "${bundle:cli.import.numbers}")
  private List<String> numbers = new ArrayList<>();

  @Option(
      names = "--heading",
      paramLabel = "[TABLE=]ANSWER",
      description = "${bundle:cli.import.heading}")
  private List<String> headings = new ArrayList<>();

  @Option(
      names = "--index",
      paramLabel = "[TABLE=]WHAT",
      description = "${bundle:cli.import.index}")
  private List<String> indices = new ArrayList<>();

  @Option(names = "--x", paramLabel = "[TABLE=]COLUMNS", description = "${bundle:cli.import.x}")
  private List<String> x = new ArrayList<>();

  @Option(names = "--y", paramLabel = "[TABLE=]COLUMNS", description = "${bundle:cli.import.y}")
  private List<String> y = new ArrayList<>();

  /** Returns what was said, as it was written; nothing of what was not. */
  Map<Topic, List<String>> said() {
    Map<Topic, List<String>> said = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      List<String> texts = said(topic);
      if (!texts.isEmpty()) {
        said.put(topic, texts);
      }
    }
    return said;
  }

  private List<String> said(Topic topic) {
    return switch (topic) {
      case DELIMITER -> delimiters;
      case NUMBERS -> numbers;
      case HEADING -> headings;
      case INDEX -> indices;
      case X -> x;
      case Y -> y;
      case PLACE -> places;
      case NET -> once(net);
      case SAMPLES -> once(samples);
      case WEIGHTS -> once(weights);
      case BIASES -> once(biases);
      case TARGETS -> once(targets);
      case CLASSES -> once(classes);
      case RESIZE -> once(resize);
      case ACTIVATIONS -> once(activations);
      case LOSS -> once(loss);
    };
  }

  private static List<String> once(String text) {
    return text == null ? List.of() : List.of(text);
  }
}
