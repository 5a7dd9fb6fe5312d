// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using Acgs.Governance.Ledger;

// A service that sends alerts. Store: sqlite, postgresql or outbox; Rules: how many rules it has, own_rule_0 and so on.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var governance = builder.AddAcgsGovernance().AddAlerts();
_ = builder.Configuration["Store"] switch
{
    "postgresql" => governance.AddPostgreSqlLedger(configure: ledger => ledger.ConnectionString = builder.Configuration["Database"]),
    "outbox" => governance.AddSqliteOutbox(),
    _ => governance.AddSqliteLedger(),
};
if (builder.Configuration["Checked"] is { } database)
{
    governance.AddPostgreSql("checked", check => check.ConnectionString = database);
}

for (var rule = 0; rule < builder.Configuration.GetValue("Rules", 1); rule++)
{
    governance.AddViolationRule($"own_rule_{rule}", ViolationSeverity.High);
}

var app = builder.Build();
app.UseAcgsGovernance();
app.MapAcgsGovernance();
app.MapPost("/violate/{rule}", async (string rule, IViolationLedger ledger) => await ledger.AppendAsync(new(rule)));
app.MapPost("/violate-durably/{rule}", async (string rule, IViolationLedger ledger) => await ledger.AppendAsync(new(rule), Durability.Confirmed));
app.MapPost("/flood", async (int count, int rules, IViolationLedger ledger) =>
{
    for (var number = 0; number < count; number++)
    {
        await ledger.AppendAsync(new($"own_rule_{number % rules}"));
    }
});
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"listening {app.Urls.First()}"));
await app.RunAsync();
