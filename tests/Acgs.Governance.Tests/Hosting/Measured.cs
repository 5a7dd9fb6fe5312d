// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Hosting;

/// <summary>One measurement; the tags read <c>key=value</c>, joined by commas in the order in which they were given.</summary>
internal sealed record Measured(string Instrument, double Value, string Tags);
