package org.chainrule.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Spoils files of JSON in every way that a seed can think of: their structure, their tokens, their
 * bytes, their encoding.
 */
public final class JsonSpoiler {

  private static final int DEEPEST = 10_000;

  /** Nests deeper than any reader should allow. */
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamWriteConstraints(
                  StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[-+.\\w]+|\\s+|[^\\s]");
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "2",
    "1e999",
    "-1e999",
    "1e-999",
    "1.7976931348623157e308",
    "1.7976931348623159e308",
    "4.9e-324",
    "1e308",
    "-1e308",
    "1e22",
    "0.1",
    "1E+2",
    "01",
    "+1",
    ".5",
    "1.",
    "0x10",
    "NaN",
    "Infinity",
    "-Infinity",
    "1_000",
    "1e99999999999999999999",
    "99999999999",
    "9223372036854775808",
    "1,5",
    "1".repeat(3000),
    "0." + "0".repeat(3000) + "1",
    "1e-2147483649"
  };
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "false",
    "\"\"",
    "\"relu\"",
    "\"softmax\"",
    "\"sigmoid\"",
    "\"bce\"",
    "\"mse\"",
    "\"cross_entropy\"",
    "\"huber\"",
    "\"huber_delta\"",
    "\"x\"",
    "\"y\"",
    "\"W\"",
    "\"b\"",
    "\"layers\"",
    "\"loss\"",
    "\"format\"",
    "\"version\"",
    "\"name\"",
    "\"activation\"",
    "\"leaky_relu\"",
    "\"elu\"",
    "\"given\"",
    "\"slope\"",
    "\"alpha\"",
    "\"add\"",
    "\"z2\"",
    "\"z3\"",
    "\"frozen\"",
    "[\"b\"]",
    "\"batch\"",
    "\"sum\"",
    "\"l2\"",
    "{\"lambda\": 0.5, \"half\": false}",
    "[]",
    "{}",
    "[[]]",
    "[[1]]",
    "[1, 2]",
    "//",
    "/* */",
    "#",
    "'",
    "\\",
    "\"\\ud800\"",
    "\"\\q\"",
    "\"",
    "\uFEFF",
    "\u0000",
    "\u2028",
    "\u202e",
    "“",
    "\uD83D\uDE00",
    "nul",
    "tru",
    "NaN"
  };
  private static final Charset[] OTHERS = {
    StandardCharsets.UTF_16,
    StandardCharsets.UTF_16LE,
    StandardCharsets.UTF_16BE,
    StandardCharsets.ISO_8859_1,
    Charset.forName("UTF-32")
  };
  private static final byte[][] NO_UTF8 = {
    {(byte) 0xC0, (byte) 0xAF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0x80},
    {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}, {(byte) 0xE2, (byte) 0x82}, {0},
    {(byte) 0xFF, (byte) 0xFE}
  };

  private final Random random;
  private final List<String> texts;

  /** Spoils one of these texts at a time. */
  public JsonSpoiler(Random random, List<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /** Returns the next spoilt file; now and then one that is still good. */
  public byte[] next() {
    String text = pick(texts);
    int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3);
    for (int k = 0; k < changes; k++) {
      text = random.nextBoolean() ? inTokens(text) : inStructure(text);
    }
    return switch (random.nextInt(10)) {
      case 0 -> inBytes(text.getBytes(StandardCharsets.UTF_8));
      case 1 -> Arrays.copyOf(bytes(text), random.nextInt(bytes(text).length + 1));
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> text.getBytes(OTHERS[random.nextInt(OTHERS.length)]);
      case 4 -> withInvalid(bytes(text));
      default -> bytes(text);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] inBytes(byte[] bytes) {
    byte[] spoilt = bytes.clone();
    for (int k = random.nextInt(5); k >= 0 && spoilt.length > 0; k--) {
      spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return spoilt;
  }

  private byte[] withInvalid(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    spoilt.write(bytes, 0, at);
    spoilt.writeBytes(NO_UTF8[random.nextInt(NO_UTF8.length)]);
    spoilt.write(bytes, at, bytes.length - at);
    return spoilt.toByteArray();
  }

  private String inTokens(String text) {
    List<String> tokens = new ArrayList<>();
    TOKEN.matcher(text).results().map(MatchResult::group).forEach(tokens::add);
    if (tokens.isEmpty()) {
      return pick(texts);
    }
    int at = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    switch (random.nextInt(7)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(other));
      case 2 -> tokens.set(at, tokens.get(other));
      case 3 -> tokens.add(at, pick(List.of(TOKENS)));
      case 4 -> tokens.set(at, pick(List.of(TOKENS)));
      case 5 -> tokens.set(aNumber(tokens, at), pick(List.of(NUMBERS)));
      default -> tokens.add(at, brackets());
    }
    return String.join("", tokens);
  }

  /** The next number in the text, so that most changes hit one. */
  private static int aNumber(List<String> tokens, int from) {
    for (int k = 0; k < tokens.size(); k++) {
      int at = (from + k) % tokens.size();
      if (tokens.get(at).matches("[-+.\\w]*\\d[-+.\\w]*")) {
        return at;
      }
    }
    return from;
  }

  private String brackets() {
    int depth = 1 << random.nextInt(14);
    String open = random.nextBoolean() ? "[" : "{\"a\":";
    String close = open.equals("[") ? "]" : "}";
    return open.repeat(depth) + "0" + (random.nextBoolean() ? close.repeat(depth) : "");
  }

  private String inStructure(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (IOException noJson) {
      return inTokens(text);
    }
    List<JsonNode> nodes = new ArrayList<>();
    collect(root, nodes);
    JsonNode node = nodes.isEmpty() ? null : pick(nodes);
    if (node instanceof ObjectNode object) {
      change(object, pick(nodes));
    } else if (node instanceof ArrayNode array) {
      change(array, pick(nodes));
    }
    try {
      return JSON.writeValueAsString(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    if (node.isContainerNode() && nodes.size() < 2000) {
      nodes.add(node);
      node.forEach(child -> collect(child, nodes));
    }
  }

  private void change(ObjectNode object, JsonNode other) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    if (keys.isEmpty()) {
      object.set("x", other.deepCopy());
      return;
    }
    String key = pick(keys);
    String second = pick(keys);
    JsonNode value = object.get(key).deepCopy();
    switch (random.nextInt(5)) {
      case 0 -> object.remove(key);
      case 1 -> object.set(second, value);
      case 2 -> object.set(key, other.deepCopy());
      case 3 -> object.set(key + "\u00e9", value);
      default -> {
        object.set(key, object.get(second).deepCopy());
        object.set(second, value);
      }
    }
  }

  private void change(ArrayNode array, JsonNode other) {
    if (array.isEmpty()) {
      array.add(other.deepCopy());
      return;
    }
    int at = random.nextInt(array.size());
    switch (random.nextInt(6)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
      case 2 -> array.set(at, other.deepCopy());
      case 3 -> array.set(at, random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
      case 4 -> array.set(at, array.arrayNode().add(array.get(at).deepCopy()));
      default -> array.removeAll();
    }
  }

  private <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
