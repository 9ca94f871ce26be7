package processors;

import fluxion.check.GradientCheck;
import org.mapstruct.factory.Mappers;

public final class Check {
  private Check() {}

  public static void run() {
    Price price = Price.of(2);
    ImmutableSettings settings = ImmutableSettings.builder().scale(3).build();
    GradientCheck.at(0.4)
        .gradient(
            x -> Model.value(x, price, settings), x -> Model_Grad.valueGrad(x, price, settings));
    GradientCheck.at(0.4)
        .gradient(x -> Model.scaled(x, settings), x -> Model_Grad.scaledGrad(x, settings));
    var target = Mappers.getMapper(PriceMapper.class).map(new PriceMapper.Source(2));
    if (target.amount() != price.amount()) {
      throw new AssertionError(target);
    }
  }
}
