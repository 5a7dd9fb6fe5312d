// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Platforms;
using Platform.Servers;

namespace Platform;

/// <summary>Says what is where, and how it is used.</summary>
internal static class Welcome
{
    private static readonly string[] Pages = ["auth", "constitutional-ai", "coordinator", "blackboard"];

    public static void Print(PlatformDescription platform)
    {
        var (parts, health) = (platform.Parts, string.Join(' ', platform.Parts.Where(part => part.Value.Ledger is not null).Select(Target)));
        Console.WriteLine($"""
            The platform of the operations guide is running. Open:
            {string.Join('\n', Pages.Select(page => $"  {Url(parts[page])}health/ui  {page}"))}
              {Url(parts["prometheus"])}  Prometheus, with the exported configuration
              {Url(parts["alertmanager"])}  Alertmanager
              {Url(parts["alert-receiver"])}  the alerts that arrived, also in {platform.AlertsFile}
            Grafana is a stub that only answers {Url(parts["grafana"])}api/health.
            Use it as docs/operations.md does:
              cd '{platform.Operator}' && . ./env
              psql -h localhost -p {parts["postgresql"].Port} -U {Database.User} -d {Database.Name}
              redis-cli -e -h localhost -p {parts["redis"].Port} ping
              acgs-cli health {health}
              acgs-cli ledger verify --checkpoint '{parts["auth"].Checkpoints}'
              tail '{parts["auth"].Log}'
            Break the constitution of a service, and see who is told:
              curl -si {Url(parts["auth"])}principles -H 'X-Constitutional-Hash: 0000000000000000'
            End it with Ctrl+C: nothing is left, neither of {platform.State}.
            {PlatformDescription.Announcement}{platform.Write()}
            """);
    }

    private static string Target(KeyValuePair<string, PlatformPart> part) => $"{part.Key}={Url(part.Value).TrimEnd('/')}";

    private static string Url(PlatformPart part) => $"http://localhost:{part.Port}/";
}
