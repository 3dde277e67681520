using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PatientsKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ConfirmedCommission",
                table: "SignedVersions",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedLevel",
                table: "SignedVersions",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdToken",
                table: "Sessions",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnlyUnits",
                table: "Sessions",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderSession",
                table: "Sessions",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderSubject",
                table: "Sessions",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeceasedOn",
                table: "Patients",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSkyddad",
                table: "Patients",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSparrad",
                table: "Patients",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Unkeyed",
                table: "LogVerifications",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "KeyId",
                table: "LogSeals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeceasedOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSkyddad",
                table: "Cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSparrad",
                table: "Cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "RehabkoordinatorId",
                table: "Cases",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "AccessLog",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "HeldForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sealed = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldForms_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Insyn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Insyn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Insyn_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Insyn_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HsaId = table.Column<string>(type: "nvarchar(31)", maxLength: 31, nullable: false, defaultValue: ""),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleRequests_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleRequests_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ProviderSession",
                table: "Sessions",
                column: "ProviderSession");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ProviderSubject",
                table: "Sessions",
                column: "ProviderSubject");

            migrationBuilder.CreateIndex(
                name: "IX_HeldForms_AccountId",
                table: "HeldForms",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldForms_At",
                table: "HeldForms",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Insyn_CaseId_ActorId",
                table: "Insyn",
                columns: new[] { "CaseId", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Insyn_UnitId",
                table: "Insyn",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleRequests_AccountId",
                table: "RoleRequests",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleRequests_UnitId_State",
                table: "RoleRequests",
                columns: new[] { "UnitId", "State" });

            // Hand-written: what rows of earlier versions mean by the new rules.
            Configurations.MovedRows.OpenersLeadCases(migrationBuilder);
            Configurations.MovedRows.AdministratorsKeepUnitsWithoutOne(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HeldForms");

            migrationBuilder.DropTable(
                name: "Insyn");

            migrationBuilder.DropTable(
                name: "RoleRequests");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_ProviderSession",
                table: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_ProviderSubject",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "ConfirmedCommission",
                table: "SignedVersions");

            migrationBuilder.DropColumn(
                name: "ConfirmedLevel",
                table: "SignedVersions");

            migrationBuilder.DropColumn(
                name: "IdToken",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OnlyUnits",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "ProviderSession",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "ProviderSubject",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "DeceasedOn",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "IsSkyddad",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "IsSparrad",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "Unkeyed",
                table: "LogVerifications");

            migrationBuilder.DropColumn(
                name: "KeyId",
                table: "LogSeals");

            migrationBuilder.DropColumn(
                name: "DeceasedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "IsSkyddad",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "IsSparrad",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RehabkoordinatorId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "AccessLog");
        }
    }
}
