// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger.Scenarios.Peers;

internal sealed class EfViolation
{
    public Guid Id { get; set; }

    public string Service { get; set; } = "orders";

    public string Rule { get; set; } = "benchmark_rule";

    public int Severity { get; set; } = 1;

    public byte[] Body { get; set; } = new byte[Samples.BodyLength];
}
