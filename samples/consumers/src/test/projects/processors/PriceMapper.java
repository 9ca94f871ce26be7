package processors;

import org.mapstruct.Mapper;

/** Copied by MapStruct. */
@Mapper
interface PriceMapper {
  Target map(Source source);

  /** From. */
  record Source(double amount) {}

  /** To. */
  record Target(double amount) {}
}
