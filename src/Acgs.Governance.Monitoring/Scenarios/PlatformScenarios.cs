// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>What the rules must and must not tell.</summary>
internal static class PlatformScenarios
{
    private const string Ok = "acgs_requests_total{job=\"auth\",status=\"200\"}";
    private const string Failed = "acgs_requests_total{job=\"auth\",status=\"500\"}";
    private const string Within = "acgs_request_duration_seconds_bucket{job=\"auth\",le=\"0.005\"}";
    private const string Count = "acgs_request_duration_seconds_count{job=\"auth\"}";
    private const string Evaluated = "acgs_constitutional_compliance_total{job=\"auth\"}";
    private const string Compliant = "acgs_constitutional_compliance_success_total{job=\"auth\"}";
    private const string Violations = "acgs_constitutional_violations_total{job=\"auth\",rule=\"constitutional_hash_mismatch\"}";

    private static readonly TimeSpan Scrape = TimeSpan.FromSeconds(15);
    private static readonly string[] None = [];

    // So that no service is absent.
    private static readonly (string Series, string Values)[] Builds =
    [
        .. new[] { "auth", "constitutional-ai", "coordinator", "blackboard" }
            .Select(job => ($"acgs_build_info{{job=\"{job}\",constitutional_hash=\"a\"}}", "1x1000")),
    ];

    public static IReadOnlyList<RuleScenario> All { get; } =
    [
        Of("a healthy service is silent",
            [(Ok, "0+1500x240"), (Failed, "0x240"), (Within, "0+1495x240"), (Count, "0+1500x240"), (Evaluated, "0+1500x240"), (Compliant, "0+1500x240"),
                (Violations, "0x240"), ("up{job=\"auth\"}", "1x240"), ("acgs_health_status{job=\"auth\",check=\"db\"}", "1x240")],
            (Minutes(5), None), (Minutes(60), None)),
        Of("an outage is one page within three minutes, which clears",
            [(Ok, "0+1500x20 30000x20 30000+1500x200"), (Failed, "0x20 0+1500x20 30000x200"), (Evaluated, "0+1500x240"), (Compliant, "0+1500x240")],
            // Over the longer windows the budget goes on to be used up for half an hour; then what is left of it is a ticket.
            (Minutes(5), None), (Minutes(8), ["auth/AcgsErrorBudgetBurnFast"]), (Minutes(24), ["auth/AcgsErrorBudgetBurnFast"]),
            (Minutes(42), ["auth/AcgsErrorBudgetBurnSlow"])),
        Of("one error at night pages nobody", [(Ok, "0+0x200"), (Failed, "0x100 1x100")], (Minutes(26), None), (Minutes(45), None)),
        Of("slow requests page", [(Ok, "0+1500x200"), (Within, "0+1500x20 30000+900x180"), (Count, "0+1500x200")],
            (Minutes(5), None), (Minutes(12), ["auth/AcgsLatencyBudgetBurnFast"])),
        Of("one violation pages once and clears", [(Violations, "0x20 1x100")],
            (Minutes(4.75), None), (Minutes(5.25), ["auth/AcgsConstitutionalViolation"]), (Minutes(9), None)),
        Of("a restart is no violation", [(Violations, "7x20 0x100")], (Minutes(6), None), (Minutes(20), None)),
        Of("a dead target pages after ten seconds", [("up{job=\"auth\",instance=\"a\"}", "1x20 0x20 1x20")],
            (Minutes(5), None), (Minutes(5.75), ["auth/AcgsTargetDown"]), (Minutes(12), None)),
        new("nothing scraped is absent", Scrape,
            [.. Builds.Where(build => !build.Series.Contains("\"auth\"", StringComparison.Ordinal)), (Builds[0].Series, "1x20 _x80")],
            [(Minutes(5), None), (Minutes(15), ["auth/AcgsMetricsAbsent"])]),
        Of("an unhealthy check pages, a degraded one later", [("acgs_health_status{job=\"auth\",check=\"db\"}", "1x20 0x20 0.5x60")],
            (Minutes(5), None), (Minutes(5.75), ["auth/AcgsServiceUnhealthy"]), (Minutes(11), None), (Minutes(17), ["auth/AcgsServiceDegraded"])),
        Of("a cache that answers little is a ticket",
            [("acgs_cache_requests_total{job=\"auth\",cache=\"a\"}", "0+150x200"),
                ("acgs_cache_hits_total{job=\"auth\",cache=\"a\"}", "0+90x200")],
            (Minutes(9), None), (Minutes(12), ["auth/AcgsCacheHitsLow"])),
        Of("an idle cache is none",
            [("acgs_cache_requests_total{job=\"auth\",cache=\"a\"}", "0+3x200"),
                ("acgs_cache_hits_total{job=\"auth\",cache=\"a\"}", "0x200")],
            (Minutes(40), None)),
        Of("traffic without checks is told", [(Ok, "0+150x200"), (Evaluated, "0x200")], (Minutes(10), None), (Minutes(35), ["auth/AcgsTrafficWithoutChecks"])),
        Of("successes above totals are told", [(Evaluated, "0+100x200"), (Compliant, "0+105x200")],
            (Minutes(10), None), (Minutes(20), ["auth/AcgsComplianceInconsistent"])),
        Of("a ledger that drops is told", [("acgs_ledger_dropped_total{job=\"auth\"}", "0x20 3x100")],
            (Minutes(4.75), None), (Minutes(6), ["auth/AcgsLedgerDrops"]), (Minutes(15), None)),
        Of("dead letters are told", [("acgs_alerts_undelivered{job=\"auth\",state=\"dead\"}", "0x20 2x20 0x20")],
            (Minutes(4.75), None), (Minutes(6), ["auth/AcgsAlertsUndelivered"]), (Minutes(12), None)),
        new("services on two hashes are told", Scrape,
            [.. Builds.Skip(1), (Builds[0].Series.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), "1x1000")],
            [(Minutes(10), None), (Minutes(20), ["/AcgsConstitutionDrift"])]),
        Of("a deployment to another hash within minutes is none", [("acgs_build_info{job=\"auth\",constitutional_hash=\"b\"}", "_x20 1x20 _x80")],
            (Minutes(8), None), (Minutes(25), None)),
        Of("a series for too many label sets is told", [("acgs_requests_total{job=\"auth\",otel_metric_overflow=\"true\"}", "_x20 1x20")],
            (Minutes(4), None), (Minutes(6), ["auth/AcgsCardinalityOverflow"])),
        Of("a late checkpoint is told",
            [("acgs_ledger_last_checkpoint_timestamp_seconds{job=\"auth\"}", "60x200"),
                ("acgs_ledger_records_total{job=\"auth\"}", "0+1x200")],
            (Minutes(10), None), (Minutes(18), ["auth/AcgsCheckpointLate"])),
    ];

    private static RuleScenario Of(string name, (string Series, string Values)[] series, params (TimeSpan At, string[] Firing)[] expected) =>
        new(name, Scrape, [.. Builds, .. series], expected);

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
