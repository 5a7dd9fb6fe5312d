// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>One server, as our connections and as the tools of PostgreSQL find it.</summary>
public sealed class BackupServerTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=db", "db", "5432")]
    [InlineData("Host=db:5433", "db", "5433")]
    [InlineData("Host=db:5433;Port=7", "db", "5433")]
    [InlineData("Host=[::1]:5433", "::1", "5433")]
    [InlineData("Host=::1;Port=7", "::1", "7")]
    [InlineData("Host=/run/postgresql;Port=7", "/run/postgresql", "7")]
    [InlineData("Host=/run/a:5;Port=7", "/run/a:5", "7")]
    public void Host_OfTheConnection_IsThatOfTheTools(string connection, string host, string port)
    {
        var server = new BackupServer(new(connection));
        var environment = new Dictionary<string, string?>();
        server.SetEnvironment(environment, "d");

        Assert.Equal((host, port), (environment["PGHOST"], environment["PGPORT"]));
        Assert.Equal((host, port), (server.Host, $"{server.Port}"));
    }

    [Theory]
    [InlineData("Multiplexing=true")]
    [InlineData("Pooling=true;Keepalive=0")]
    public async Task Setting_ThatBackupsHaveNoUseFor_IsNotInTheWay(string setting)
    {
        var server = await postgres.GetAsync();

        await using var session = await new BackupServer(new($"{server.ConnectionString()};{setting}")).OpenMaintenanceAsync(Stop);

        Assert.Equal("postgres", session.Connection.Database);
    }

    [Theory]
    [InlineData("Port=1", "nobody listens there.")]
    [InlineData("Password=wrong", "it refuses the role or its password: check PGPASSWORD, PGPASSFILE and the name of the role.")]
    [InlineData("Database=none", "there is no database 'none'.")]
    public async Task Server_ThatCannotBeAsked_SaysWhy(string difference, string expected)
    {
        var server = new BackupServer(new($"{(await postgres.GetAsync()).ConnectionString()};{difference}"));

        var failure = await Assert.ThrowsAsync<FailureException>(() => server.OpenAsync(server.Database, Stop));

        Assert.Equal($"PostgreSQL at 127.0.0.1:{server.Port}: {expected}", failure.Message);
    }

    [Fact]
    public async Task Server_ByItsSocket_IsBackedUpAndRestored()
    {
        // The server makes the socket in its folder of data, which it runs in.
        await using var server = await PostgreSqlServer.StartAsync("unix_socket_directories=.");
        using var lab = await BackupLab.CreateAsync(server);
        var folder = await server.RunSqlAsync("SHOW data_directory");
        var socket = new BackupServer(new(lab.Server.ConnectionString(lab.Database)) { Host = folder });

        var created = await new BackupCreation(
            new(socket, Ledger: null, [], lab.Folder, new(null, null), "0.0.0", BackupLab.Hash), TimeProvider.System).RunAsync(Stop);
        await new BackupRestore(created.Folder, socket, "by_socket").RunAsync(Stop);

        Assert.Equal($"{SampleDatabase.Orders}", await server.RunSqlAsync("SELECT count(*) FROM public.orders", "by_socket"));
    }
}
