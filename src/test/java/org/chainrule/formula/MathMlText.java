package org.chainrule.formula;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Rewrites MathML as text that the reader reads, to check what was written. */
public final class MathMlText {

  private MathMlText() {}

  /** Returns the root of an XML text, which is refused if it is not well formed. */
  public static Node parsed(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(xml, e);
    }
  }

  static String typed(String xml) {
    return text(parsed(xml));
  }

  private static String text(Node node) {
    return switch (node.getNodeName()) {
      case "mi", "mn" -> node.getTextContent();
      case "mtext" -> node.getTextContent().replace('\u00A0', ' ');
      case "mo" -> sign(node.getTextContent());
      case "mspace" -> " ";
      case "mfrac" -> "((" + child(node, 0) + ")/(" + child(node, 1) + "))";
      case "msqrt" -> "√(" + children(node, "") + ")";
      case "msup" -> scripted(child(node, 0), "", child(node, 1));
      case "msub", "munder" -> scripted(child(node, 0), child(node, 1), "");
      case "msubsup", "munderover" -> scripted(child(node, 0), child(node, 1), child(node, 2));
      case "mtable" -> children(node, "; ");
      case "mtr" -> children(node, ", ");
      case "math", "mrow", "mtd" -> children(node, "");
      default -> throw new IllegalArgumentException(node.getNodeName());
    };
  }

  private static String sign(String sign) {
    return switch (sign) {
      case "\u2061", "\u2062" -> "";
      case "∑" -> "Σ";
      case "⊤" -> "ᵀ";
      case "·", "×", "⊙", "−", "+", ">" -> " " + sign + " ";
      default -> sign;
    };
  }

  private static String scripted(String base, String low, String high) {
    TypedText text = new TypedText();
    text.add(
        base.contains("_") && !low.isEmpty() && !base.endsWith(")") && !base.endsWith("‖")
            ? "(" + base + ")"
            : base);
    if (!low.isEmpty()) {
      text.low(low);
    }
    if (!high.isEmpty()) {
      text.high(high);
    }
    return text.toString();
  }

  private static String child(Node node, int k) {
    return text(node.getChildNodes().item(k));
  }

  private static String children(Node node, String between) {
    TypedText text = new TypedText();
    for (int k = 0; k < node.getChildNodes().getLength(); k++) {
      text.add(k == 0 ? "" : between);
      text.add(child(node, k));
    }
    return text.toString();
  }
}
