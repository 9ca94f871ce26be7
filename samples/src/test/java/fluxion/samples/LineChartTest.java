package fluxion.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The chart is well-formed and has a point for each value. */
class LineChartTest {
  @Test
  void lineRisesFromTheLowerLeftToTheUpperRight() throws Exception {
    String svg = LineChart.svg("title", "across", "up", List.of(-3.0, 0.0, 3.0));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    var line = document.getElementsByTagName("polyline").item(0);
    assertEquals(
        "80.0,340.0 350.0,195.0 620.0,50.0",
        line.getAttributes().getNamedItem("points").getNodeValue());
    assertTrue(document.getDocumentElement().getTextContent().contains("across"));
  }

  @Test
  void aConstantIsALevelLine() {
    assertTrue(LineChart.svg("t", "x", "y", List.of(2.0, 2.0)).contains("80.0,340.0 620.0,340.0"));
  }

  @Test
  void severalLinesShareTheAxes() {
    String svg =
        LineChart.svg(
            "t",
            "x",
            "y",
            new LineChart.Line("low", new double[] {0, 2}, new double[] {0, 1}),
            new LineChart.Line("high", new double[] {1, 2}, new double[] {1, 2}));
    assertTrue(svg.contains("80.0,340.0 620.0,195.0"));
    assertTrue(svg.contains("350.0,195.0 620.0,50.0"));
    assertTrue(svg.contains(">low<") && svg.contains(">high<"));
  }

  @Test
  void powersOfTenAreAtEqualDistances() {
    String svg = LineChart.logarithmic("t", "x", "y", LineChart.Line.of("", List.of(1.0, .1, .01)));
    assertTrue(svg.contains("80.0,50.0 350.0,195.0 620.0,340.0"));
    assertTrue(svg.contains(">1e-1<"));
  }
}
