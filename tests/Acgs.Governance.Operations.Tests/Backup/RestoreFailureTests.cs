// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class RestoreFailureTests
{
    [Theory]
    [InlineData("pg_restore: error: connection to server at \"127.0.0.1\", port 1 failed: Connection refused")]
    [InlineData("pg_restore: error: connection to database \"d\" failed: could not connect to server: Connection refused")]
    [InlineData("pg_restore: error: could not execute query: server closed the connection unexpectedly")]
    [InlineData("pg_restore: error: could not execute query: FATAL:  terminating connection due to administrator command")]
    [InlineData("pg_restore: error: could not execute query: ERROR:  permission denied for language c")]
    [InlineData("pg_restore: error: could not execute query: ERROR:  must be owner of extension plpgsql")]
    [InlineData("pg_restore: error: COPY failed for table \"t\": ERROR:  could not extend file \"base/1/2\": No space left on device")]
    [InlineData("pg_restore: error: could not execute query: ERROR:  out of shared memory")]
    [InlineData("pg_restore: error: unsupported version (1.16) in file header")]
    [InlineData("pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter \"transaction_timeout\"")]
    [InlineData("pg_restore: error: could not open input file \"database.dump\": Permission denied")]
    [InlineData("pg_restore ended with code 137.")]
    public void Failure_OfServerRoleOrDisk_SaysNothingAboutTheDump(string message) => Assert.True(RestoreFailure.IsOfEnvironment(message));

    [Theory]
    [InlineData("pg_restore: error: could not read from input file: end of file")]
    [InlineData("pg_restore: error: did not find magic string in file header")]
    [InlineData("pg_restore: error: input file is too short (read 0, expected 5)")]
    [InlineData("pg_restore: error: could not uncompress data: incorrect data check")]
    [InlineData("pg_restore: error: COPY failed for table \"z\": ERROR:  new row for relation \"z\" violates check constraint \"z_value_check\"")]
    [InlineData("pg_restore ended with code 1.")]
    public void Failure_OfTheDump_IsAVerdict(string message) => Assert.False(RestoreFailure.IsOfEnvironment(message));
}
