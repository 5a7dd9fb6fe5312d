// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService;

/// <summary>Lists the URLs to open: printed at startup and served at the root.</summary>
internal static class Welcome
{
    private const string Example = """{"action":"delete-archive","irreversible":true,"rationale":"retention ended"}""";

    public static void Print(IConfiguration configuration) =>
        Console.WriteLine(Text((configuration["Urls"] ?? "http://localhost:5000").Split(';')[0].TrimEnd('/')));

    public static void MapWelcome(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/", (HttpRequest request) => Text($"{request.Scheme}://{request.Host}"));

    private static string Text(string address) => $"""
        Constitutional AI service with governance. Open:
          {address}/principles               the principles for evaluating decisions
          {address}/principles/transparency  a principle, read through the cache
          {address}/health                   health and constitution
          {address}/health/ui                the same as a live page
          {address}/metrics                  metrics for Prometheus
        Evaluate a decision:
          curl -s {address}/decisions -H 'Content-Type: application/json' -d '{Example}'
        Send a wrong hash to be refused:
          curl -si {address}/principles -H 'X-Constitutional-Hash: 0000000000000000'
        Stop with Ctrl+C.

        """;
}
