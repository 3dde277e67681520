using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ForExchangeAndQuality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Arbetsplatskod",
                table: "Units",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ExaminationMonths",
                table: "Units",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

            migrationBuilder.AddColumn<string>(
                name: "HsaId",
                table: "Units",
                type: "TEXT",
                maxLength: 31,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "VardgivareHsaId",
                table: "Units",
                type: "TEXT",
                maxLength: 31,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "VardgivareNamn",
                table: "Units",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "WasChecked",
                table: "Registrations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Kompletteringar",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReferenceId",
                table: "Kompletteringar",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Befattning",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Forskrivarkod",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 7,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "HsaId",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 31,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Specialistkompetens",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DiagnosisCodes",
                columns: table => new
                {
                    DiagnosisCode = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    DiagnosisTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiagnosisCodes", x => x.DiagnosisCode);
                });

            migrationBuilder.CreateTable(
                name: "DiagnosisRegister",
                columns: table => new
                {
                    RegisterNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisterStamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisterSource = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RegisterLoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CodeCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiagnosisRegister", x => x.RegisterNumber);
                });

            migrationBuilder.CreateTable(
                name: "PhraseLists",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhraseLists", x => new { x.UnitId, x.Section });
                    table.ForeignKey(
                        name: "FK_PhraseLists_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SectionReadings",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionReadings", x => new { x.CaseId, x.Section, x.AccountId });
                    table.ForeignKey(
                        name: "FK_SectionReadings_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SectionReadings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SetAsides",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsTakenUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetAsides", x => new { x.CaseId, x.Version, x.RuleId, x.QuestionId, x.Revision });
                    table.ForeignKey(
                        name: "FK_SetAsides_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedConcerns",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WasSetAside = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedConcerns", x => new { x.CaseId, x.Version, x.RuleId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_SignedConcerns_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SwitchedOffRules",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SwitchedOffRules", x => new { x.UnitId, x.RuleId });
                    table.ForeignKey(
                        name: "FK_SwitchedOffRules_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SectionReadings_AccountId",
                table: "SectionReadings",
                column: "AccountId");

            foreach (var table in new[] { "SetAsides", "SignedConcerns" })
            {
                foreach (var verb in new[] { "Update", "Delete" })
                {
                    migrationBuilder.Sql($"CREATE TRIGGER \"TR_{table}_No{verb}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'append-only'); END;");
                }
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DiagnosisCodes");

            migrationBuilder.DropTable(
                name: "DiagnosisRegister");

            migrationBuilder.DropTable(
                name: "PhraseLists");

            migrationBuilder.DropTable(
                name: "SectionReadings");

            migrationBuilder.DropTable(
                name: "SetAsides");

            migrationBuilder.DropTable(
                name: "SignedConcerns");

            migrationBuilder.DropTable(
                name: "SwitchedOffRules");

            migrationBuilder.DropColumn(
                name: "Arbetsplatskod",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "ExaminationMonths",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "HsaId",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "VardgivareHsaId",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "VardgivareNamn",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "WasChecked",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Kompletteringar");

            migrationBuilder.DropColumn(
                name: "ReferenceId",
                table: "Kompletteringar");

            migrationBuilder.DropColumn(
                name: "Befattning",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Forskrivarkod",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "HsaId",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Specialistkompetens",
                table: "AspNetUsers");
        }
    }
}
