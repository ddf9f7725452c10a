package org.chainrule.pass.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.quantity.Name;

/** One case of the reference file, which PyTorch's autograd computed in double precision. */
record ReferenceCase(JsonNode json) {

  private static final String FILE = "/org/chainrule/pass/program/reference-cases.json";

  static List<ReferenceCase> all() {
    try (InputStream in = ReferenceCase.class.getResourceAsStream(FILE)) {
      List<ReferenceCase> cases = new ArrayList<>();
      new ObjectMapper().readTree(in).forEach(json -> cases.add(new ReferenceCase(json)));
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Trace run() {
    List<Layer> layers = new ArrayList<>();
    for (JsonNode layer : json.get("layers")) {
      layers.add(
          new Layer(
              matrix(layer.get("W")),
              matrix(layer.get("b")),
              Activations.named(layer.get("activation").textValue()).orElseThrow()));
    }
    Network network = new Network(layers, Losses.named(json.get("loss").textValue()).orElseThrow());
    return Pass.run(network, new Sample(matrix(json.get("x")), matrix(json.get("y"))));
  }

  double rtol() {
    return json.get("rtol").doubleValue();
  }

  double atol() {
    return json.get("atol").doubleValue();
  }

  /** Every expected tensor, under the name that a pass gives it. */
  Map<Name, Matrix> expected() {
    Map<Name, Matrix> expected = new LinkedHashMap<>();
    JsonNode expect = json.get("expect");
    int depth = json.get("layers").size();
    for (int k = 1; k <= depth; k++) {
      Name z = Name.linearOutput(k);
      Name a = k == depth ? Name.yhat() : Name.layerOutput(k);
      expected.put(z, matrix(expect.get("z").get(k - 1)));
      expected.put(a, matrix(expect.get("a").get(k - 1)));
      expected.put(z.gradient(), matrix(expect.get("dl_dz").get(k - 1)));
      expected.put(a.gradient(), matrix(expect.get("dl_da").get(k - 1)));
      expected.put(Name.weight(k).gradient(), matrix(expect.get("dl_dW").get(k - 1)));
      expected.put(Name.bias(k).gradient(), matrix(expect.get("dl_db").get(k - 1)));
    }
    expected.put(Name.loss(), Matrix.scalar(number(expect.get("loss"))));
    expected.put(Name.yhat().gradient(), matrix(expect.get("dl_dyhat")));
    expected.put(Name.x().gradient(), matrix(expect.get("dl_dx")));
    return expected;
  }

  private static Matrix matrix(JsonNode rows) {
    int columns = rows.get(0).isArray() ? rows.get(0).size() : 1;
    return Matrix.generate(
        rows.size(),
        columns,
        (i, j) -> number(rows.get(i).isArray() ? rows.get(i).get(j) : rows.get(i)));
  }

  /** What is not finite stands in the file as a string. */
  private static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
  }

  @Override
  public String toString() {
    return json.get("name").textValue();
  }
}
