// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>Explains a missing log stamp and its remedy.</summary>
internal static class LogStampDiagnostics
{
    private const string SerilogRemedy = "add Enrich.WithConstitutionalHash(services) of the package Acgs.Governance.Serilog to its configuration";

    public static string Of(LogStampDefect defect, Type factory) =>
        $"{Name(factory)} is the logger factory and {Describe(defect)}: {Remedy(factory)}";

    private static string Describe(LogStampDefect defect) => defect switch
    {
        LogStampDefect.Mismatch => "stamps a constitutional_hash or service that differs from the configuration",
        LogStampDefect.Duplicate => "writes constitutional_hash or service twice",
        _ => "does not stamp records with constitutional_hash and service",
    };

    private static string Remedy(Type factory) => factory switch
    {
        _ when IsSerilog(factory) => SerilogRemedy,
        _ when IsEnriching(factory) => "call AddEnrichment() of the package Acgs.Governance.Enrichment on what AddAcgsGovernance returns",
        _ when factory.Name == nameof(StampedLoggerFactory) => "look for an enricher, a sampler or a filter that changes or drops records",
        _ => "leave the factory of the host in place and add providers to builder.Logging, or stamp its records and report LogStampProbe.Current",
    };

    private static string Name(Type factory) => IsSerilog(factory) ? "Serilog" : (factory.FullName ?? factory.Name).Replace('+', '.');

    private static bool IsEnriching(Type factory) => factory.Assembly.GetName().Name == "Microsoft.Extensions.Telemetry";

    private static bool IsSerilog(Type factory) => factory.Namespace?.Split('.', 2)[0] == "Serilog";
}
