package fluxion.samples.benchmarks;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * How long derivatives take, by the time of the function: bars for each kernel.
 *
 * <p>Source: {@link Results}, drawn by XChart. Shapes: SVG.
 */
final class RatioChart {
  private static final String PRIMAL = "Derivatives.primal";

  private RatioChart() {}

  /** Writes the file. */
  static void write(Results results, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(1000)
            .height(520)
            .title("Time of a derivative by time of the function")
            .yAxisTitle("ratio")
            .theme(ChartTheme.GGPlot2)
            .build();
    CategoryStyler styler = chart.getStyler();
    styler.setYAxisLogarithmic(true);
    styler.setYAxisMin(0.5);
    styler.setXAxisLabelRotation(45);
    styler.setLegendPosition(LegendPosition.InsideNW);
    styler.setSeriesColors(new Color[] {new Color(0xa0a0a0), new Color(0x1f5fbf)});
    styler.setYAxisDecimalPattern("0.#");
    List<Kernel> kernels =
        Arrays.stream(Kernel.values()).filter(kernel -> isComplete(results, kernel)).toList();
    addSeries(chart, results, "manual", kernels);
    addSeries(chart, results, "fluxion", kernels);
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }

  private static boolean isComplete(Results results, Kernel kernel) {
    return results.ratio("Derivatives.manual", PRIMAL, kernel).isPresent()
        && results.ratio("Derivatives.fluxion", PRIMAL, kernel).isPresent();
  }

  private static void addSeries(
      CategoryChart chart, Results results, String method, List<Kernel> kernels) {
    List<String> titles = kernels.stream().map(RatioChart::label).toList();
    List<Double> ratios =
        kernels.stream()
            .map(kernel -> results.ratio("Derivatives." + method, PRIMAL, kernel).orElseThrow())
            .toList();
    chart.addSeries(method.equals("fluxion") ? "Fluxion" : method, titles, ratios);
  }

  /** The title up to the sizes. */
  private static String label(Kernel kernel) {
    String title = kernel.title();
    return title.startsWith("Gaussian") ? title.replace(", n 1000", "") : title.split(",", 2)[0];
  }
}
